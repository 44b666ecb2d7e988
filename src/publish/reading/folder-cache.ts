import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { isWhole, joinParts, readPart } from './batch-file.ts'
import type { ReadingCache } from './reading-cache.ts'

/** A folder that all threads share, and builds to come. */
export interface Shelf {
  readonly folder: string
  /** Names a state of the program: what another one made of the same seeds may be something else. */
  readonly program: string
}

/** A file for each batch, and one for each label. */
export function folderCache({ folder, program }: Shelf): ReadingCache {
  mkdirSync(folder, { recursive: true })
  const batchFile = (key: string) => join(folder, `${program}-${key}`)
  const recordFile = (label: string) => join(folder, `${program}-${label}.record`)
  return {
    recall(key) {
      const path = batchFile(key)
      if (attempt(() => isWhole(path)) !== true) return null
      touch(path)
      return (part) => readPart(path, part)
    },
    keep: (key, batch) => replace(batchFile(key), joinParts(batch)),
    recallRecord(label) {
      const record = attempt(() => readFileSync(recordFile(label)))
      if (record !== null) touch(recordFile(label))
      return record
    },
    keepRecord: (label, record) => replace(recordFile(label), record),
  }
}

/** Null for what is not there, or not readable: what it holds can be made again. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Says that a file is in use. */
function touch(path: string): void {
  const now = new Date()
  attempt(() => utimesSync(path, now, now))
}

/** Whoever reads the file reads all of it. */
function replace(path: string, content: Uint8Array): void {
  const beside = `${path}.${process.pid}.${threadId}`
  writeFileSync(beside, content)
  renameSync(beside, path)
}

const DAY_MS = 24 * 60 * 60 * 1000
const FORGOTTEN_AFTER_MS = 30 * DAY_MS
/** Another state of the program may still be at work. */
const OTHERS_FORGOTTEN_AFTER_MS = DAY_MS

/** Removes what no build has used for long, of whatever archive; nothing is lost that cannot be read again. */
export function forgetUnused({ folder, program }: Shelf, nowMs = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const usedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    const leastMs = name.startsWith(`${program}-`) ? FORGOTTEN_AFTER_MS : OTHERS_FORGOTTEN_AFTER_MS
    if (nowMs - usedMs > leastMs) rmSync(file, { force: true })
  }
}
