import type { Settings } from '../archive/settings.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { loadSeed } from './load-seed.ts'
import { Notebook, Refusal } from './diagnostics/diagnostics.ts'
import { listSeeds, type SeedFile } from './files/list-files.ts'
import { DEFAULT_SETTINGS, readSettings } from './files/read-settings.ts'

/** A folder of seeds of which nothing but the settings was read. */
export interface ListedSeeds {
  readonly settings: Settings
  readonly files: readonly SeedFile[]
  /** Of the files that are to be read as articles: in any order and anywhere, one does not depend on another. */
  readonly paths: readonly string[]
  /** With a notebook for each of the files. */
  readonly notebookOf: (path: string) => Notebook
}

/** Throws a SeedsFolderError where the folder cannot be read. */
export async function listArchive(folder: string): Promise<ListedSeeds> {
  const files = await listSeeds(folder)
  const notebooks = new Map(files.map(({ path }) => [path, new Notebook(path)]))
  const notebookOf = (path: string) => notebooks.get(path) ?? new Notebook(path)
  const settings = loadSettings(folder, files, notebookOf)
  for (const { kind, path } of files) {
    if (kind === 'link') notebookOf(path).add(FINDINGS.linkNotFollowed, FILE_START)
    if (kind === 'misnamed-settings') notebookOf(path).add(FINDINGS.settingsMisnamed, FILE_START, path)
  }
  return { settings, files, paths: files.flatMap(({ kind, path }) => (kind === 'article' ? [path] : [])), notebookOf }
}

function loadSettings(folder: string, files: readonly SeedFile[], notebookOf: (path: string) => Notebook): Settings {
  const file = files.find(({ kind }) => kind === 'settings')
  if (file === undefined) return DEFAULT_SETTINGS
  const notebook = notebookOf(file.path)
  const bytes = loadSeed(folder, notebook)
  if (bytes === null) return DEFAULT_SETTINGS
  try {
    return readSettings(cleanCharacters(decodeText(bytes, notebook), notebook), notebook)
  } catch (error) {
    if (error instanceof Refusal) return DEFAULT_SETTINGS
    throw error
  }
}
