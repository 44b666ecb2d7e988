import { posix } from 'node:path'
import type { EditionRecord, Entry } from './edition-record.ts'
import type { FolderListing } from './folder-listing.ts'

/** How a folder that holds an older edition becomes the next one, but for the files that are to be written. */
export interface EditionPlan {
  /** They are right where they are. */
  readonly stay: EditionRecord
  /** The published edition has them. */
  readonly taken: EditionRecord
  /** What else the folder holds. Nothing in it stays, or is ever written to. */
  readonly stale: { readonly files: readonly string[]; readonly folders: readonly string[] }
}

export interface PlanInput {
  /** Of each file that is to be there, by its path, the key for what it is made of. */
  readonly wanted: ReadonlyMap<string, string>
  /** Of the published edition. */
  readonly record: EditionRecord
  /** What is in the folder. */
  readonly holds: FolderListing
  /** Whether the published edition still has the file as it was recorded. */
  readonly isPublished: (path: string, entry: Entry) => boolean
}

/**
 * The record of the published edition serves for the folder too: whatever is in both is one file with two names, which
 * its inode shows.
 */
export function planEdition({ wanted, record, holds, isPublished }: PlanInput): EditionPlan {
  const recorded = (path: string, key: string | undefined): Entry | null => {
    const entry = record.get(path)
    return entry !== undefined && entry.key === key ? entry : null
  }
  const stay = new Map<string, Entry>()
  const others: string[] = []
  holds.paths.forEach((path, at) => {
    const entry = recorded(path, wanted.get(path))
    if (entry !== null && isUntouched(entry, holds, at)) stay.set(path, entry)
    else others.push(path)
  })
  const taken = new Map<string, Entry>()
  for (const [path, key] of wanted) {
    const entry = stay.has(path) ? null : recorded(path, key)
    if (entry !== null && isPublished(path, entry)) taken.set(path, entry)
  }
  const used = foldersOf(stay.keys())
  const isOnTop = (path: string) => used.has(posix.dirname(path))
  return {
    stay,
    taken,
    stale: {
      files: others.filter(isOnTop),
      folders: holds.folders.filter((folder) => !used.has(folder) && isOnTop(folder)),
    },
  }
}

function isUntouched(entry: Entry, { inodes, bytes, modifiedMs }: FolderListing, at: number): boolean {
  return entry.inode === inodes[at] && entry.bytes === bytes[at] && entry.modifiedMs === modifiedMs[at]
}

/** All that the files are in, at any depth, from `.` on. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['.'])
  for (const path of paths) {
    for (let folder = posix.dirname(path); !folders.has(folder); folder = posix.dirname(folder)) folders.add(folder)
  }
  return folders
}
