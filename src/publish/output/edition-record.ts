import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a file of a bundle was made of, and how the file system knew it when it was written. */
export interface Entry {
  readonly key: string
  readonly inode: number
  readonly bytes: number
  readonly modifiedMs: number
}

/** The files of a published bundle by their path, so that the next build need not make what would be the same. */
export type EditionRecord = ReadonlyMap<string, Entry>

/** As it is written: a column is read and printed in a fifth of the time that as many objects take. */
interface Columns {
  readonly paths: readonly string[]
  readonly keys: readonly string[]
  readonly inodes: readonly number[]
  readonly bytes: readonly number[]
  readonly modifiedMs: readonly number[]
}

/** Without entries where there is none, or a damaged one: all it stands for can be made again. */
export async function readRecord(file: string): Promise<EditionRecord> {
  const record = new Map<string, Entry>()
  try {
    // Written by `writeRecord`; a file of another version gives no keys that are asked for.
    const { paths, keys, inodes, bytes, modifiedMs } = JSON.parse(await readFile(file, 'utf8')) as Columns
    paths.forEach((path, at) => {
      const entry = { key: keys[at], inode: inodes[at], bytes: bytes[at], modifiedMs: modifiedMs[at] }
      if (isWhole(entry)) record.set(path, entry)
    })
    return record
  } catch {
    return new Map()
  }
}

export function writeRecord(file: string, record: EditionRecord): void {
  const entries = [...record.values()]
  const columns: Columns = {
    paths: [...record.keys()],
    keys: entries.map(({ key }) => key),
    inodes: entries.map(({ inode }) => inode),
    bytes: entries.map(({ bytes }) => bytes),
    modifiedMs: entries.map(({ modifiedMs }) => modifiedMs),
  }
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, JSON.stringify(columns))
  renameSync(beside, file)
}

/** Of a file that has just been written. Throws where there is none. */
export function entryOf(folder: string, path: string, key: string): Entry {
  const { ino, size, mtimeMs } = statSync(join(folder, path))
  return { key, inode: ino, bytes: size, modifiedMs: mtimeMs }
}

function isWhole(entry: { readonly [Field in keyof Entry]: Entry[Field] | undefined }): entry is Entry {
  const { key, inode, bytes, modifiedMs } = entry
  return key !== undefined && inode !== undefined && bytes !== undefined && modifiedMs !== undefined
}
