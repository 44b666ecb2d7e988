import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { HEAD_BYTES } from '../formats/recognise.ts'
import { toFilePath } from './file-names.ts'

/** Reads the first bytes of a file. Null if it cannot be read. */
export function readHead(folder: string, path: string): Uint8Array | null {
  let file: number | null = null
  try {
    // A pipe may have replaced the file since it was listed: a blocking open would wait for its writer.
    file = openSync(toFilePath(folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if (!fstatSync(file).isFile()) return null
    const bytes = Buffer.alloc(HEAD_BYTES)
    return bytes.subarray(0, readSync(file, bytes))
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}
