import { createHash } from 'node:crypto'
import { constants, lstatSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { toFilePath } from '../../ingest/files/file-names.ts'
import { readPart } from '../../ingest/formats/parts/read-part.ts'
import { explainReadError, type ReadProblem } from '../../ingest/files/read-errors.ts'
import type { SourceStamp } from './picture-cache.ts'
import { MAX_SOURCE_BYTES } from './recipe.ts'

/** The bytes of a picture, or the reason why they cannot be read. */
export type LoadedSource =
  | { readonly kind: 'loaded'; readonly bytes: Uint8Array; readonly stamp: SourceStamp }
  | ({ readonly kind: 'unreadable' } & ReadProblem)

/** Returns the size and the time of a file, which may be gone. */
export function statSource(folder: string, path: string): Omit<SourceStamp, 'hash'> | null {
  const stats = lstatSync(toFilePath(folder, path), { throwIfNoEntry: false })
  return stats?.isFile() === true ? { bytes: stats.size, modifiedMs: stats.mtimeMs } : null
}

/** Reads a picture of the seeds folder. Links and anything but files are refused, also if they have replaced a file. */
export async function loadSource(folder: string, path: string): Promise<LoadedSource> {
  try {
    const file = await open(toFilePath(folder, path), FLAGS)
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return { kind: 'unreadable', found: 'no file', remedy: 'Save the picture as a file' }
      if (stats.size > MAX_SOURCE_BYTES) return TOO_LARGE
      const bytes = await file.readFile()
      if (bytes.length > MAX_SOURCE_BYTES) return TOO_LARGE
      return { kind: 'loaded', bytes, stamp: { bytes: stats.size, modifiedMs: stats.mtimeMs, hash: hashSource(bytes) } }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { kind: 'unreadable', ...explainReadError(error) }
  }
}

/** A picture inside a seed. */
export interface PartLocation {
  readonly kind: 'part'
  readonly seed: string
  readonly key: string
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string
}

/** Reads a picture inside a seed. */
export function loadPart(folder: string, { seed, key, hash }: PartLocation): LoadedSource {
  const bytes = readPart(folder, seed, key)
  if (bytes === null || hashSource(bytes) !== hash)
    return {
      kind: 'unreadable',
      found: 'other bytes, because the file was changed during the build',
      remedy: 'Build again',
    }
  if (bytes.length > MAX_SOURCE_BYTES) return TOO_LARGE
  return { kind: 'loaded', bytes, stamp: { bytes: bytes.length, modifiedMs: 0, hash } }
}

const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
const TOO_LARGE = {
  kind: 'unreadable',
  found: `more than ${MAX_SOURCE_BYTES} bytes`,
  remedy: 'Make the picture smaller',
} as const

function hashSource(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
