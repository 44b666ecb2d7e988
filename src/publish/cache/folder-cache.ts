import { mkdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { DAY_MS, MAX_UNUSED_MS, removeUnused, writeAtomically } from '../output/state-files.ts'
import type { EncodedBatch } from './seed-batch.ts'
import type { CacheLocation, SeedCache } from './seed-cache.ts'

/** Another version of the program may still use its batches. */
const MAX_UNUSED_BY_OTHERS_MS = DAY_MS

const CHECKSUM_BYTES = 4

/** A cache with one file for each batch: its checksum, then its content. The time of modification of a file is the time of its last use. */
export function createFolderCache({ folder, program }: CacheLocation): SeedCache {
  mkdirSync(folder, { recursive: true })
  const fileOf = (key: string) => join(folder, `${program}-${key}`)
  return {
    read(key) {
      const file = fileOf(key)
      try {
        const stored = readFileSync(file)
        const content = stored.subarray(CHECKSUM_BYTES)
        // A damaged file could otherwise be read as another text.
        if (stored.readUInt32LE() !== crc32(content)) return null
        // The cast is safe, because `write` of the same version of the program wrote the file.
        const batch = deserialize(content) as EncodedBatch
        const now = new Date()
        utimesSync(file, now, now)
        return batch
      } catch {
        // A missing or damaged batch is parsed again.
        return null
      }
    },
    write(key, batch) {
      const content = serialize(batch)
      const checksum = Buffer.alloc(CHECKSUM_BYTES)
      checksum.writeUInt32LE(crc32(content))
      writeAtomically(fileOf(key), Buffer.concat([checksum, content]))
    },
    prune: () =>
      removeUnused(folder, (name) => (name.startsWith(`${program}-`) ? MAX_UNUSED_MS : MAX_UNUSED_BY_OTHERS_MS)),
  }
}
