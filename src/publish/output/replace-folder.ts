import { existsSync, renameSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileSet } from './file-list.ts'
import { temporaryName } from './temporary-name.ts'
import { describeKept, findUserEntries, moveEntries, refuseConflicts, removeFiles } from './user-files.ts'
import { type Replacement, writeInPlace } from './write-in-place.ts'

/**
 * Renames the published bundle away and the new one into its place, then moves the user's files into the new one. If the
 * system refuses that, the files are replaced one by one. Returns sentences for the summary of the build.
 */
export function replaceFolder(replacement: Replacement): readonly string[] {
  const { folder, target, listed, files } = replacement
  const entries = findUserEntries(target, listed, files)
  refuseConflicts(target, entries, files)
  const former = join(dirname(target), temporaryName(target, 'former'))
  try {
    renameSync(target, former)
  } catch {
    // Windows does not rename a folder that another program uses.
    return writeInPlace(replacement)
  }
  try {
    renameSync(folder, target)
    moveEntries(former, target, entries)
  } catch {
    // A folder of another user cannot be moved.
    if (!existsSync(folder)) {
      moveEntries(target, former, entries)
      renameSync(target, folder)
    }
    renameSync(former, target)
    return writeInPlace(replacement)
  }
  return [...describeKept(entries), ...removeFormer(former, listed)]
}

/** Removes the files of a replaced bundle, and its folder if it is empty then. Returns a sentence if something is left. */
export function removeFormer(former: string, listed: FileSet): readonly string[] {
  try {
    removeFiles(former, listed)
    rmdirSync(former)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [`The previous archive could not be removed completely: ${reason}. Its rest is in ${former}.`]
  }
}
