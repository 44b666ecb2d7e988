import type { Finding } from '../archive/files/report.ts'
import type { Settings } from '../archive/settings.ts'
import { createFinding, Diagnostics, FatalDiagnostic, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { listFiles, type SeedFile } from './files/list-files.ts'
import { DEFAULT_SETTINGS, readSettings } from './files/read-settings.ts'
import { loadSeed } from './load-seed.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'

/** The settings and the files of a seeds folder, before any article is read. */
export interface ListedArchive {
  readonly settings: Settings
  readonly files: readonly SeedFile[]
  /** The files to parse as articles. They don't depend on each other, so they can be parsed in any order and thread. */
  readonly paths: readonly string[]
  /** Findings about the settings and about files that are not read. */
  readonly findings: readonly Finding[]
}

/** Lists the files of a seeds folder and reads its settings. Throws a UserError if the folder cannot be read. */
export async function listArchive(folder: string): Promise<ListedArchive> {
  const files = await listFiles(folder)
  const settingsFile = files.find(({ kind }) => kind === 'settings')
  const { settings, findings } =
    settingsFile === undefined ? { settings: DEFAULT_SETTINGS, findings: [] } : loadSettings(folder, settingsFile.path)
  return {
    settings,
    files,
    paths: files.flatMap(({ kind, path }) => (kind === 'article' ? [path] : [])),
    findings: [...findings, ...files.flatMap(findMisplaced)],
  }
}

function loadSettings(folder: string, path: string): Pick<ListedArchive, 'settings' | 'findings'> {
  const { bytes, findings } = loadSeed(folder, path)
  const diagnostics = new Diagnostics(path, findings)
  let settings = DEFAULT_SETTINGS
  try {
    if (bytes !== null)
      settings = readSettings(cleanCharacters(decodeText(bytes, diagnostics), diagnostics), diagnostics)
  } catch (error) {
    if (!(error instanceof FatalDiagnostic)) diagnostics.add(FINDINGS.settingsBroken, FILE_START, String(error))
  }
  return { settings, findings: diagnostics.findings }
}

function findMisplaced(file: SeedFile): readonly Finding[] {
  const { kind, path } = file
  if (kind === 'unreadable-folder') return [createFinding(FINDINGS.folderUnreadable, path, FILE_START, file.problem)]
  if (kind === 'link') return [createFinding(FINDINGS.linkNotFollowed, path, FILE_START)]
  return kind === 'misnamed-settings' ? [createFinding(FINDINGS.settingsMisnamed, path, FILE_START, path)] : []
}
