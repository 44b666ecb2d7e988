import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a file of a bundle was made of, and how the file system knew it when it was written. */
export interface Entry {
  readonly key: string
  readonly bytes: number
  readonly modifiedMs: number
}

/** Remembers a published bundle, so that the next build can take over what would be the same. */
export interface EditionRecord {
  /** Of a file that is there, was made of what `key` stands for, and has not been touched since; else null. */
  readonly entryOf: (path: string, key: string) => Entry | null
}

const NONE: EditionRecord = { entryOf: () => null }

/** Of the bundle in `folder`, by what was recorded when it was written. */
export function readRecord(cacheFolder: string, folder: string): EditionRecord {
  let entries: Readonly<Record<string, Entry>>
  try {
    // Written by `writeRecord`; a file of another version gives no keys that are asked for.
    entries = JSON.parse(readFileSync(recordFile(cacheFolder, folder), 'utf8')) as Readonly<Record<string, Entry>>
  } catch {
    return NONE
  }
  return {
    entryOf(path, key) {
      const entry = entries[path]
      if (entry?.key !== key) return null
      const stats = statSync(join(folder, path), { throwIfNoEntry: false })
      return stats?.size === entry.bytes && stats.mtimeMs === entry.modifiedMs ? entry : null
    },
  }
}

/** `entries` by path, with the key alone where the file is new; `folder` is where the bundle now is. */
export function writeRecord(
  cacheFolder: string,
  folder: string,
  entries: ReadonlyMap<string, Entry | { readonly key: string }>,
): void {
  const written = [...entries].map(([path, entry]) => [
    path,
    'bytes' in entry ? entry : entryOf(folder, path, entry.key),
  ])
  const file = recordFile(cacheFolder, folder)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(Object.fromEntries(written)))
}

function entryOf(folder: string, path: string, key: string): Entry {
  const { size, mtimeMs } = statSync(join(folder, path))
  return { key, bytes: size, modifiedMs: mtimeMs }
}

function recordFile(cacheFolder: string, folder: string): string {
  return join(cacheFolder, 'editions', `${createHash('sha256').update(folder).digest('hex')}.json`)
}
