import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { toFilePath } from '../../files/file-names.ts'
import { extractPart } from './decode-part.ts'
import { parsePartKey } from './part-key.ts'

/** The longest range that is read. */
const MAX_PART_BYTES = 128 * 1024 * 1024

/**
 * Reads a file inside a seed file, for example a picture, without reading the rest of the seed. `key` is that of
 * a `BodyPart`. Null if the seed cannot be read any more or is shorter than the key says.
 */
export function readPart(folder: string, path: string, key: string): Uint8Array | null {
  const [range, ...inner] = parsePartKey(key) ?? []
  if (range === undefined || range.end < range.start || range.end - range.start > MAX_PART_BYTES) return null
  let file: number | null = null
  try {
    file = openSync(toFilePath(folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const { size } = fstatSync(file)
    if (range.end > size) return null
    const bytes = Buffer.alloc(range.end - range.start)
    for (let length = 0; length < bytes.length; ) {
      const count = readSync(file, bytes, length, bytes.length - length, range.start + length)
      if (count === 0) return null
      length += count
    }
    return extractPart(bytes, [{ ...range, start: 0, end: bytes.length }, ...inner])
  } catch {
    // The seed was removed or made unreadable after it was parsed.
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}
