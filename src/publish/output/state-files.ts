import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Writes a file, and creates its folder. An existing file stays complete until the new file is complete. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${randomUUID()}`
  try {
    writeFileSync(partial, content)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

const CHECKSUM_BYTES = 4

/** The content of a file with a checksum, or the reason why there is none. */
export type CheckedContent =
  | { readonly kind: 'intact'; readonly content: Buffer }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }

/** Writes a file that starts with the CRC-32 of its name and content: two files whose names are swapped are damaged too. */
export function writeChecked(file: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content)
  const checksum = Buffer.alloc(CHECKSUM_BYTES)
  checksum.writeUInt32LE(computeChecksum(file, bytes))
  writeAtomically(file, Buffer.concat([checksum, bytes]))
}

function computeChecksum(file: string, content: Uint8Array): number {
  return crc32(content, crc32(basename(file)))
}

/** Reads a file of `writeChecked`. A file that cannot be read counts as missing. */
export function readChecked(file: string): CheckedContent {
  let stored: Buffer
  try {
    stored = readFileSync(file)
  } catch {
    return { kind: 'missing' }
  }
  const content = stored.subarray(CHECKSUM_BYTES)
  const isIntact = stored.length >= CHECKSUM_BYTES && stored.readUInt32LE() === computeChecksum(file, content)
  return isIntact ? { kind: 'intact', content } : { kind: 'damaged' }
}

export const DAY_MS = 24 * 60 * 60 * 1000
/** The time after which unused files are removed. */
export const MAX_UNUSED_MS = 30 * DAY_MS

/**
 * Removes the files of a folder that were written longer ago than `maxMsOf` returns for their name; null for a name that
 * is not ours. Whoever chooses the folder of the cache may have other files in it.
 */
export function removeUnused(folder: string, maxMsOf: (name: string) => number | null): void {
  const nowMs = Date.now()
  for (const name of readdirSync(folder)) {
    const maxMs = maxMsOf(name)
    if (maxMs === null) continue
    const file = join(folder, name)
    // Another build may have removed the file.
    const writtenMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    if (nowMs - writtenMs <= maxMs) continue
    try {
      rmSync(file, { force: true })
    } catch {
      // A file of another user only takes up space.
    }
  }
}
