import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/**
 * The file of a bundle that lists all its files, itself too. The next build removes only listed files; all others belong
 * to the user.
 */
export const FILE_LIST = 'files.json'

/** The generator distinguishes the list from a file of the same name that is the user's. */
const FileListSchema = v.object({ generator: v.literal('backfile'), files: v.array(v.string()) })

/** Paths relative to a folder, with forward slashes. */
export type FileSet = ReadonlySet<string>

/** Returns the files that a build wrote into a folder. Null if the folder has no list, or a damaged one. */
export function readFileList(folder: string): FileSet | null {
  try {
    return new Set(v.parse(FileListSchema, JSON.parse(readFileSync(join(folder, FILE_LIST), 'utf8'))).files)
  } catch {
    return null
  }
}

/** One path a line, sorted, so that equal bundles have equal lists and versions of a bundle can be compared. */
export function encodeFileList(files: FileSet): string {
  const lines = [...files].sort().map((path) => JSON.stringify(path))
  return `{"generator":"backfile","files":[\n${lines.join(',\n')}\n]}\n`
}

/** Lists all files below a folder. Symbolic links are listed, but not followed. */
export function listFilesBelow(folder: string): readonly string[] {
  const start = join(folder, '/').length
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(start).replaceAll('\\', '/'))
}

/** Passes the list of a complete bundle to `write`, and returns its files. */
export function writeFileList(folder: string, write: (path: string, content: string) => void): FileSet {
  const files = new Set([...listFilesBelow(folder), FILE_LIST])
  write(FILE_LIST, encodeFileList(files))
  return files
}

/** Returns all folders in which the files are, without the top folder. */
export function listFolders(files: Iterable<string>): FileSet {
  const folders = new Set<string>()
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
