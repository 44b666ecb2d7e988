import { createHash } from 'node:crypto'

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 8

/**
 * The first 40 bits of SHA-256 in lower-case base 32, so that names differ on file systems that ignore case.
 * It tells versions of one file apart, never files from each other: those have names of their own.
 */
export function contentHash(...contents: readonly (string | Uint8Array)[]): string {
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
