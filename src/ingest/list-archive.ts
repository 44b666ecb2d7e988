import type { Settings } from '../archive/settings.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { loadSeed } from './load-seed.ts'
import { Diagnostics, FatalDiagnostic } from './diagnostics/diagnostics.ts'
import { listFiles, type SeedFile } from './files/list-files.ts'
import { DEFAULT_SETTINGS, readSettings } from './files/read-settings.ts'

/** A folder of seeds of which nothing but the settings was read. */
export interface ListedArchive {
  readonly settings: Settings
  readonly files: readonly SeedFile[]
  /** Of the files that are to be read as articles: in any order and anywhere, one does not depend on another. */
  readonly paths: readonly string[]
  /** With a diagnostics for each of the files. */
  readonly diagnosticsOf: (path: string) => Diagnostics
}

/** Throws a SeedsFolderError where the folder cannot be read. */
export async function listArchive(folder: string): Promise<ListedArchive> {
  const files = await listFiles(folder)
  const collectors = new Map(files.map(({ path }) => [path, new Diagnostics(path)]))
  const diagnosticsOf = (path: string) => collectors.get(path) ?? new Diagnostics(path)
  const settings = loadSettings(folder, files, diagnosticsOf)
  for (const { kind, path } of files) {
    if (kind === 'link') diagnosticsOf(path).add(FINDINGS.linkNotFollowed, FILE_START)
    if (kind === 'misnamed-settings') diagnosticsOf(path).add(FINDINGS.settingsMisnamed, FILE_START, path)
  }
  return {
    settings,
    files,
    paths: files.flatMap(({ kind, path }) => (kind === 'article' ? [path] : [])),
    diagnosticsOf,
  }
}

function loadSettings(
  folder: string,
  files: readonly SeedFile[],
  diagnosticsOf: (path: string) => Diagnostics,
): Settings {
  const file = files.find(({ kind }) => kind === 'settings')
  if (file === undefined) return DEFAULT_SETTINGS
  const diagnostics = diagnosticsOf(file.path)
  const bytes = loadSeed(folder, diagnostics)
  if (bytes === null) return DEFAULT_SETTINGS
  try {
    return readSettings(cleanCharacters(decodeText(bytes, diagnostics), diagnostics), diagnostics)
  } catch (error) {
    if (error instanceof FatalDiagnostic) return DEFAULT_SETTINGS
    throw error
  }
}
