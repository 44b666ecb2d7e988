import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  MANIFEST_FILE,
  OFFLINE_PICTURES_FILE,
  OFFLINE_SIZES_FILE,
  REPORT_FILE,
  SERVICE_WORKER_FILE,
} from '../../archive/paths.ts'
import { encodeFileList, FILE_LIST, type FileSet, listFolders } from './file-list.ts'
import { describeKept, findUserEntries, refuseConflicts, removeFiles } from './user-files.ts'

/** The list of the files of both bundles, in the staging folder. */
const UNION = 'files-of-both.json'

export interface Replacement {
  /** The staging folder with the new bundle. */
  readonly folder: string
  /** The output folder with the published bundle. */
  readonly target: string
  /** The files of the published bundle. */
  readonly listed: FileSet
  /** The files of the new bundle. */
  readonly files: FileSet
}

/** The files that are moved after all pages, in this order. They name other files, which must be there first. */
const LAST: readonly string[] = [
  MANIFEST_FILE,
  REPORT_FILE,
  OFFLINE_PICTURES_FILE,
  OFFLINE_SIZES_FILE,
  SERVICE_WORKER_FILE,
]

/**
 * Moves the files of the new bundle into the published one, one by one, and removes files that it no longer has. The
 * archive stays usable all the time: data files and assets, whose names contain their hashes, come before the pages, and
 * files are removed at the end. Until then the list names the files of both bundles, so that the next build can remove
 * what an interrupted one leaves. Returns sentences for the summary of the build.
 */
export function writeInPlace({ folder, target, listed, files }: Replacement): readonly string[] {
  const entries = findUserEntries(target, listed, files).filter(({ path }) => path !== basename(folder))
  refuseConflicts(target, entries, files)
  writeFileSync(join(folder, UNION), encodeFileList(new Set([...listed, ...files])))
  renameSync(join(folder, UNION), join(target, FILE_LIST))
  const stale = [...listed].filter((path) => !files.has(path))
  removeFiles(target, findBlocking(stale, files))
  const folders = new Set<string>()
  for (const path of orderFiles(files)) {
    const parent = dirname(join(target, path))
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    moveFile(join(folder, path), join(target, path))
  }
  removeFiles(target, new Set(stale))
  renameSync(join(folder, FILE_LIST), join(target, FILE_LIST))
  rmSync(folder, { recursive: true })
  return [
    `${target} cannot be replaced as a whole, for example because it is a mount point. Its files were replaced one by one.`,
    ...describeKept(entries),
  ]
}

/** A folder of the bundle may be on another disk: then the file is copied. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    copyFileSync(from, to)
  }
}

/** Finds files with the name of a new folder, and files in a folder with the name of a new file. */
function findBlocking(stale: readonly string[], files: FileSet): FileSet {
  const folders = listFolders(files)
  return new Set(
    stale.filter((path) => folders.has(path) || [...listFolders([path])].some((folder) => files.has(folder))),
  )
}

function isHashed(path: string): boolean {
  return path.startsWith('data/') || path.startsWith('assets/')
}

function orderFiles(files: FileSet): readonly string[] {
  const moved = [...files].filter((path) => path !== FILE_LIST && !LAST.includes(path))
  return [
    ...moved.filter(isHashed),
    ...moved.filter((path) => !isHashed(path)),
    ...LAST.filter((path) => files.has(path)),
  ]
}
