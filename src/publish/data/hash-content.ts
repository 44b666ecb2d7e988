import { createHash } from 'node:crypto'

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 8

/**
 * Returns the first 40 bits of SHA-256 in lower-case base 32, so that names differ on file systems that ignore case.
 * The hash distinguishes versions of one file. Different files have different names anyway.
 */
export function hashContent(...contents: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256')
  for (const content of contents) sum.update(content)
  let bits = sum.digest().readUIntBE(0, 5)
  let hash = ''
  for (let index = 0; index < LENGTH; index++) {
    hash = DIGITS.charAt(bits % 32) + hash
    bits = Math.floor(bits / 32)
  }
  return hash
}
