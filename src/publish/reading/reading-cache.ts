import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { EncodedBatch } from './batch.ts'

/** Keeps what was read, by what it was read from. */
export interface ReadingCache {
  readonly recall: (key: string) => EncodedBatch | null
  readonly keep: (key: string, batch: EncodedBatch) => void
}

/** Lasts as long as the process; what is not recalled between two calls of `forgetUnused` is forgotten. */
export interface MemoryCache extends ReadingCache {
  readonly forgetUnused: () => void
}

export function memoryCache(): MemoryCache {
  let kept = new Map<string, EncodedBatch>()
  let used = new Map<string, EncodedBatch>()
  return {
    recall(key) {
      const batch = kept.get(key) ?? null
      if (batch !== null) used.set(key, batch)
      return batch
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

const PARTS = ['seeds', 'bodies', 'words', 'telling'] as const
const HEADER_BYTES = PARTS.length * 4

/** Files of a folder, shared by all threads and by builds to come: each the lengths of the parts, then the parts. */
export function folderCache(folder: string): ReadingCache {
  mkdirSync(folder, { recursive: true })
  return {
    recall(key) {
      try {
        const batch = split(readFileSync(join(folder, key)))
        const now = new Date()
        utimesSync(join(folder, key), now, now)
        return batch
      } catch {
        // Not there, or not readable: what it holds can be made again.
        return null
      }
    },
    keep(key, batch) {
      const beside = join(folder, `${key}.${process.pid}.${threadId}`)
      writeFileSync(beside, joinParts(batch))
      renameSync(beside, join(folder, key))
    },
  }
}

/** Removes what no build has used for so long, of whatever archive; nothing is lost that cannot be read again. */
export function forgetUnused(folder: string, unusedMs: number, nowMs = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const usedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    if (nowMs - usedMs > unusedMs) rmSync(file, { force: true })
  }
}

function joinParts(batch: EncodedBatch): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES)
  PARTS.forEach((part, index) => header.writeUInt32LE(batch[part].length, index * 4))
  return Buffer.concat([header, ...PARTS.map((part) => batch[part])])
}

/** Throws where the file was cut short. */
function split(file: Buffer): EncodedBatch {
  let start = HEADER_BYTES
  const next = (index: number): Uint8Array => {
    const end = start + file.readUInt32LE(index * 4)
    if (end > file.length) throw new RangeError('a file of the cache was cut short')
    const part = file.subarray(start, end)
    start = end
    return part
  }
  return { seeds: next(0), bodies: next(1), words: next(2), telling: next(3) }
}
