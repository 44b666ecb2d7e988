import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { BatchPart, EncodedBatch } from './batch.ts'

/**
 * Keeps what was read, by what it was read from. Whoever reads and whoever needs a part of it may be in different
 * threads: they hand each other keys, not bytes.
 */
export interface ReadingCache {
  readonly recall: (key: string) => KeptBatch | null
  readonly keep: (key: string, batch: EncodedBatch) => void
}

/** Gives a part of a batch, which may have to be fetched. */
export type KeptBatch = (part: BatchPart) => Uint8Array

/** Lasts as long as the process; what is not recalled between two calls of `forgetUnused` is forgotten. */
export interface MemoryCache extends ReadingCache {
  readonly forgetUnused: () => void
}

export function memoryCache(): MemoryCache {
  let kept = new Map<string, EncodedBatch>()
  let used = new Map<string, EncodedBatch>()
  return {
    recall(key) {
      const batch = used.get(key) ?? kept.get(key)
      if (batch === undefined) return null
      used.set(key, batch)
      return (part) => batch[part]
    },
    keep(key, batch) {
      used.set(key, batch)
    },
    forgetUnused() {
      kept = used
      used = new Map()
    },
  }
}

const PARTS: readonly BatchPart[] = ['seeds', 'bodies', 'words', 'telling']
const HEADER_BYTES = PARTS.length * 4

/** A folder that all threads share, and builds to come. */
export interface Shelf {
  readonly folder: string
  /** Names a state of the program: what another one made of the same seeds may be something else. */
  readonly program: string
}

/** A file for each batch: the lengths of the parts, then the parts. */
export function folderCache({ folder, program }: Shelf): ReadingCache {
  mkdirSync(folder, { recursive: true })
  const fileOf = (key: string) => join(folder, `${program}-${key}`)
  return {
    recall(key) {
      const path = fileOf(key)
      try {
        if (!withFile(path, isWhole)) return null
        const now = new Date()
        utimesSync(path, now, now)
        return (part) => withFile(path, (file) => readPart(file, part))
      } catch {
        // Not there, or not readable: what it holds can be made again.
        return null
      }
    },
    keep(key, batch) {
      const beside = `${fileOf(key)}.${process.pid}.${threadId}`
      writeFileSync(beside, joinParts(batch))
      renameSync(beside, fileOf(key))
    },
  }
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

function withFile<T>(path: string, take: (file: number) => T): T {
  const file = openSync(path, 'r')
  try {
    return take(file)
  } finally {
    closeSync(file)
  }
}

function joinParts(batch: EncodedBatch): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES)
  PARTS.forEach((part, index) => header.writeUInt32LE(batch[part].length, index * 4))
  return Buffer.concat([header, ...PARTS.map((part) => batch[part])])
}

/** Whether nothing of the file was cut off. */
function isWhole(file: number): boolean {
  const end = readLengths(file).reduce((sum, length) => sum + length, HEADER_BYTES)
  return end === fstatSync(file).size
}

function readPart(file: number, part: BatchPart): Uint8Array {
  const place = PARTS.indexOf(part)
  const lengths = readLengths(file)
  const start = lengths.slice(0, place).reduce((sum, length) => sum + length, HEADER_BYTES)
  return readBytes(file, start, lengths[place] ?? 0)
}

/** In bytes, of each part. */
function readLengths(file: number): readonly number[] {
  const header = readBytes(file, 0, HEADER_BYTES)
  return PARTS.map((_, index) => header.readUInt32LE(index * 4))
}

/** Throws where there are not so many. */
function readBytes(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, start) < length) throw new RangeError('a file of the cache was cut short')
  return bytes
}

/** Of a batch that was read in this build. Throws where it is not there any more. */
export function batchOf(cache: ReadingCache, key: string): KeptBatch {
  const batch = cache.recall(key)
  if (batch === null) throw new Error(`expected batch ${key} in the cache, found none. Build again.`)
  return batch
}
