import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { DAY_MS, MAX_UNUSED_MS, readChecked, removeUnused, writeChecked } from '../output/state-files.ts'
import type { EncodedBatch } from './seed-batch.ts'
import type { CacheLocation, SeedCache } from './seed-cache.ts'

/** Another version of the program may still use its batches. */
const MAX_UNUSED_BY_OTHERS_MS = DAY_MS

/** The program, the key of the batch, and the end of a temporary name if the build was killed. */
const BATCH_NAME = /^program-[0-9a-f]+-[0-9a-z]+(?:\.[0-9a-f-]{36})?$/

/** A cache with one file for each batch. The time of modification of a file is the time of its last use. */
export function createFolderCache({ folder, program }: CacheLocation): SeedCache {
  mkdirSync(folder, { recursive: true })
  const fileOf = (key: string) => join(folder, `${program}-${key}`)
  return {
    read(key) {
      const file = fileOf(key)
      const stored = readChecked(file)
      if (stored.kind !== 'intact') return stored
      markUsed(file)
      // The cast is safe, because `write` of the same version of the program wrote the file.
      return { kind: 'intact', batch: deserialize(stored.content) as EncodedBatch }
    },
    write: (key, batch) => writeChecked(fileOf(key), serialize(batch)),
    prune: () =>
      removeUnused(folder, (name) => {
        if (!BATCH_NAME.test(name)) return null
        return name.startsWith(`${program}-`) ? MAX_UNUSED_MS : MAX_UNUSED_BY_OTHERS_MS
      }),
  }
}

function markUsed(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // Another user's file, or one that another build has removed: its content is already read.
  }
}
