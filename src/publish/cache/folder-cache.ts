import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import type { EncodedBatch } from './seed-batch.ts'
import type { CacheLocation, SeedCache } from './seed-cache.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_UNUSED_MS = 30 * DAY_MS
/** Another version of the program may still be running. */
const MAX_UNUSED_BY_OTHERS_MS = DAY_MS

/** A cache with one file for each batch. The time of modification of a file is the time of its last use. */
export function createFolderCache({ folder, program }: CacheLocation, nowMs: () => number = Date.now): SeedCache {
  mkdirSync(folder, { recursive: true })
  const fileOf = (key: string) => join(folder, `${program}-${key}`)
  return {
    read(key) {
      const file = fileOf(key)
      try {
        // `write` of the same version of the program wrote it.
        const batch = deserialize(readFileSync(file)) as EncodedBatch
        const now = new Date(nowMs())
        utimesSync(file, now, now)
        return batch
      } catch {
        // A missing or damaged batch is parsed again.
        return null
      }
    },
    write(key, batch) {
      const partial = `${fileOf(key)}.${process.pid}.${threadId}`
      writeFileSync(partial, serialize(batch))
      renameSync(partial, fileOf(key))
    },
    prune() {
      for (const name of readdirSync(folder)) {
        const file = join(folder, name)
        const usedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs()
        const maxMs = name.startsWith(`${program}-`) ? MAX_UNUSED_MS : MAX_UNUSED_BY_OTHERS_MS
        if (nowMs() - usedMs > maxMs) rmSync(file, { force: true })
      }
    },
  }
}
