import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Finding } from '../archive/files/report.ts'
import { lazy } from '../archive/lazy.ts'
import { createFinding, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { toFilePath } from './files/file-names.ts'
import { explainReadError } from './files/read-errors.ts'
import { recogniseFormat } from './formats/recognise.ts'
import { MAX_TEXT_BYTES } from './formats/text-size.ts'

/** The largest saved page. Most of its bytes are pictures, which are not parsed. */
export const MAX_PAGE_BYTES = 256 * 1024 * 1024
/** Larger files are read again instead of kept while the others of a batch are hashed. */
export const MAX_KEPT_BYTES = 128 * 1024

export interface LoadedSeed {
  /** Relative to the folder of seeds, with forward slashes. */
  readonly path: string
  /** Null if the file cannot be read or is too large; the findings contain the reason. */
  readonly bytes: Uint8Array | null
  readonly findings: readonly Finding[]
}

/** A seed that may not be in memory. */
export interface HashedSeed {
  /** SHA-256 of the bytes; null if the file cannot be read or is too large. */
  readonly hash: string | null
  /** Null if the file is large; `loadSeed` reads it. */
  readonly loaded: LoadedSeed | null
}

/**
 * Reads the bytes of a seed file. The call is synchronous because most seeds are small and many: reading them one by one
 * costs a tenth of passing each to another thread.
 */
export function loadSeed(folder: string, path: string): LoadedSeed {
  let bytes = Buffer.alloc(0)
  let length = 0
  const findings = readSeedFile(folder, path, (piece, size) => {
    // A copy at the end would need twice the memory of a large page.
    if (length === 0) bytes = Buffer.allocUnsafeSlow(size)
    if (length + piece.length > bytes.length) bytes = Buffer.concat([bytes], length + Math.max(piece.length, length))
    length += piece.copy(bytes, length)
  })
  return { path, bytes: findings.length === 0 ? bytes.subarray(0, length) : null, findings }
}

/** Hashes a seed file, and keeps its bytes only if it is small. */
export function hashSeed(folder: string, path: string): HashedSeed {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let length = 0
  const findings = readSeedFile(folder, path, (piece) => {
    hash.update(piece)
    length += piece.length
    if (length <= MAX_KEPT_BYTES) pieces.push(Buffer.from(piece))
    else pieces.length = 0
  })
  if (findings.length > 0) return { hash: null, loaded: { path, bytes: null, findings } }
  const loaded = length > MAX_KEPT_BYTES ? null : { path, bytes: Buffer.concat(pieces), findings }
  return { hash: hash.digest('hex'), loaded }
}

const NOT_A_FILE = { found: 'a pipe, a socket or a device', remedy: 'Save the article as a file' }
const PIECE_BYTES = 1024 * 1024
/** Only the pages of memory that a file fills are used. */
const getBuffer = lazy(() => Buffer.allocUnsafeSlow(PIECE_BYTES))

/**
 * Passes the bytes of a file on in pieces, which are valid only during the call. `size` is the size of the file, or of what is
 * read so far. Returns why the bytes are not complete.
 */
function readSeedFile(
  folder: string,
  path: string,
  onPiece: (piece: Buffer, size: number) => void,
): readonly Finding[] {
  // After the folder was listed, a pipe may have replaced the file: a blocking open would wait for its writer.
  let file: number | null = null
  try {
    file = openSync(toFilePath(folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(file)
    if (!stats.isFile()) return [createFinding(FINDINGS.unreadable, path, FILE_START, NOT_A_FILE)]
    const buffer = getBuffer()
    let limit = MAX_PAGE_BYTES
    let length = 0
    for (;;) {
      const count = readSync(file, buffer, 0, buffer.length, null)
      if (count === 0) return []
      const piece = buffer.subarray(0, count)
      if (length === 0) limit = limitOf(path, piece)
      length += count
      // A file can grow while it is read, and some file systems state no size.
      const size = Math.max(stats.size, length)
      if (size > limit) return [createFinding(FINDINGS.tooLarge, path, FILE_START, size, limit)]
      onPiece(piece, size)
    }
  } catch (error) {
    return [createFinding(FINDINGS.unreadable, path, FILE_START, explainReadError(error))]
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Text is parsed as a whole, while pages contain pictures. */
function limitOf(path: string, bytes: Uint8Array): number {
  const format = recogniseFormat({ path, bytes })
  return format === null || format === 'text' ? MAX_TEXT_BYTES : MAX_PAGE_BYTES
}
