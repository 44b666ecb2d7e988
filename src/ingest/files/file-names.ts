import { Buffer, isUtf8 } from 'node:buffer'
import { join } from 'node:path'

/** A byte that is not UTF-8, or the backslash of a name that contains such an escape itself. */
const ESCAPE = /\\x([0-9A-F]{2})/
const BACKSLASH_OF_ESCAPE = /\\(?=x[0-9A-F]{2})/g

/**
 * Decodes the name of a file. Bytes that are not UTF-8 become escapes, because two names that differ only in such bytes
 * are two files: `f\xFCr.txt`. A name that contains `\xFC` as four characters becomes `\x5CxFC`.
 */
export function decodeName(name: Buffer): string {
  const bytes = Buffer.from(name.toString('latin1').replace(BACKSLASH_OF_ESCAPE, String.raw`\x5C`), 'latin1')
  if (isUtf8(bytes)) return bytes.toString()
  let decoded = ''
  for (let index = 0; index < bytes.length; ) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(index, index + count)))
    const character = bytes.subarray(index, index + (length ?? 1))
    decoded += length === undefined ? String.raw`\x` + character.toString('hex').toUpperCase() : character.toString()
    index += character.length
  }
  return decoded
}

/** Returns the path to open for a path of decoded names below a folder: the inverse of `decodeName` for each name. */
export function toFilePath(folder: string, path: string): string | Buffer {
  if (!ESCAPE.test(path)) return join(folder, path)
  // Splitting by an expression with a group alternates texts and the two digits of an escape.
  const parts = path.split(ESCAPE).map((part, index) => Buffer.from(part, index % 2 === 0 ? 'utf8' : 'hex'))
  return Buffer.concat([Buffer.from(`${folder}/`), ...parts])
}
