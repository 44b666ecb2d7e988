import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is in a folder, at any depth; paths are from there, with forward slashes. The columns are parallel and cost
 * little to hand to another thread.
 */
export interface FolderListing {
  /** Of all that is no folder. */
  readonly paths: readonly string[]
  /** NaN, as are the two below, of what is no file: of a symbolic link, say. */
  readonly inodes: Float64Array
  readonly bytes: Float64Array
  readonly modifiedMs: Float64Array
  readonly folders: readonly string[]
}

export const EMPTY_FOLDER: FolderListing = {
  paths: [],
  inodes: new Float64Array(),
  bytes: new Float64Array(),
  modifiedMs: new Float64Array(),
  folders: [],
}

/** Throws where `folder` cannot be read. */
export function listFolder(folder: string): FolderListing {
  const folders: string[] = []
  const paths: string[] = []
  const facts: (readonly [inode: number, bytes: number, modifiedMs: number])[] = []

  function list(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name
      if (entry.isDirectory()) {
        folders.push(path)
        list(`${path}/`)
      } else {
        paths.push(path)
        facts.push(entry.isFile() ? factsOf(`${folder}/${path}`) : NO_FILE)
      }
    }
  }

  list('')
  const column = (at: 0 | 1 | 2) => Float64Array.from(facts, (fact) => fact[at])
  return { paths, folders, inodes: column(0), bytes: column(1), modifiedMs: column(2) }
}

const NO_FILE = [Number.NaN, Number.NaN, Number.NaN] as const

function factsOf(file: string): readonly [inode: number, bytes: number, modifiedMs: number] {
  const { ino, size, mtimeMs } = lstatSync(file)
  return [ino, size, mtimeMs]
}
