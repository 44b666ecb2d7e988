import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../archive/user-error.ts'
import { FILE_LIST, type FileSet, listFolders } from './file-list.ts'

/** A file, a folder or a symbolic link that no build wrote. A folder stands for everything in it. */
export interface UserEntry {
  /** Relative to the bundle, with forward slashes. */
  readonly path: string
  readonly isFolder: boolean
}

/** Finds everything in a folder that is not in `listed`. Looks into the folders of the listed files and of the `next` bundle. */
export function findUserEntries(folder: string, listed: FileSet, next: FileSet = listed): readonly UserEntry[] {
  const folders = new Set([...listFolders(listed), ...listFolders(next)])
  const found: UserEntry[] = []
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`
      const isFolder = entry.isDirectory()
      if (isFolder && folders.has(path)) visit(`${path}/`)
      else if (isFolder || !listed.has(path)) found.push({ path, isFolder })
    }
  }
  visit('')
  return found
}

/** Throws a UserError if a user's entry has the path of a file or folder of the new bundle. */
export function refuseConflicts(folder: string, entries: readonly UserEntry[], files: FileSet): void {
  const folders = listFolders(files)
  const conflict = entries.find(({ path }) => files.has(path) || folders.has(path))
  if (conflict === undefined) return
  throw new UserError(
    `expected nothing of yours at ${join(folder, conflict.path)}, because the archive needs this name; found a file or folder that no build wrote. Move it, or write elsewhere.`,
  )
}

/** Moves a user's entries into another folder, and removes folders that are empty then. Existing files are not replaced. */
export function moveEntries(from: string, to: string, entries: readonly UserEntry[]): void {
  for (const { path } of entries) {
    if (existsSync(join(to, path))) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    renameSync(join(from, path), join(to, path))
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) removeIfEmpty(join(from, folder))
  }
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/**
 * Removes `files` and the folders that are empty then. Does not follow symbolic links. The list of files is removed last,
 * so that a build that is interrupted leaves a folder whose other files are known to be the user's.
 */
export function removeFiles(folder: string, files: FileSet): void {
  const folders = listFolders(files)
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`
      if (!entry.isDirectory()) {
        if (files.has(path) && path !== FILE_LIST) unlinkSync(join(folder, path))
      } else if (folders.has(path)) {
        visit(`${path}/`)
        removeIfEmpty(join(folder, path))
      }
    }
  }
  visit('')
  if (files.has(FILE_LIST) && existsSync(join(folder, FILE_LIST))) unlinkSync(join(folder, FILE_LIST))
}

const MAX_NAMES = 5

/** Returns a sentence that names the user's files and folders, if there are any. */
export function describeKept(entries: readonly UserEntry[]): readonly string[] {
  if (entries.length === 0) return []
  const names = entries.slice(0, MAX_NAMES).map(({ path, isFolder }) => (isFolder ? `${path}/` : path))
  const more = entries.length > MAX_NAMES ? ` and ${entries.length - MAX_NAMES} more` : ''
  return [`Kept in the output folder, because no build wrote it: ${names.join(', ')}${more}.`]
}
