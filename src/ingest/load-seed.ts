import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { lazy } from '../archive/lazy.ts'
import type { Finding } from '../archive/files/report.ts'
import { createFinding, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { toFilePath } from './files/file-names.ts'
import { explainReadError } from './files/read-errors.ts'

export const MAX_FILE_BYTES = 16 * 1024 * 1024

export interface LoadedSeed {
  /** Relative to the folder of seeds, with forward slashes. */
  readonly path: string
  /** Null if the file cannot be read or is too large; the findings contain the reason. */
  readonly bytes: Uint8Array | null
  readonly findings: readonly Finding[]
}

/**
 * Reads the bytes of a seed file. The call is synchronous because seeds are small and many: reading them one by one
 * costs a tenth of passing each to another thread.
 */
export function loadSeed(folder: string, path: string): LoadedSeed {
  const fail = (finding: Finding): LoadedSeed => ({ path, bytes: null, findings: [finding] })
  // After the folder was listed, a pipe may have replaced the file: a blocking open would wait for its writer.
  let file: number | null = null
  try {
    file = openSync(toFilePath(folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(file)
    if (!stats.isFile()) return fail(createFinding(FINDINGS.unreadable, path, FILE_START, NOT_A_FILE))
    const bytes = stats.size > MAX_FILE_BYTES ? null : readBytes(file)
    if (bytes !== null && bytes.length <= MAX_FILE_BYTES) return { path, bytes, findings: [] }
    const size = Math.max(stats.size, MAX_FILE_BYTES + 1)
    return fail(createFinding(FINDINGS.tooLarge, path, FILE_START, size, MAX_FILE_BYTES))
  } catch (error) {
    return fail(createFinding(FINDINGS.unreadable, path, FILE_START, explainReadError(error)))
  } finally {
    if (file !== null) closeSync(file)
  }
}

const NOT_A_FILE = { found: 'a pipe, a socket or a device', remedy: 'Save the article as a file' }

/** Only the pages that a file fills use memory. */
const getBuffer = lazy(() => Buffer.allocUnsafeSlow(MAX_FILE_BYTES + 1))

/** Reads to the end, or one byte past the limit: a file can grow while it is read, and some file systems state no size. */
function readBytes(file: number): Uint8Array {
  const buffer = getBuffer()
  let length = 0
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null)
    length += count
    if (count === 0 || length === buffer.length) return Buffer.from(buffer.subarray(0, length))
  }
}
