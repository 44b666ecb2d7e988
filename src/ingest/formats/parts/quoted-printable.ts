import { Buffer } from 'node:buffer'

const EQUALS = 0x3d
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const HEX = /^[\dA-F]{2}$/i

/** Decodes quoted-printable (RFC 2045, 6.7). An equals sign that starts neither an escape nor a soft line break stays. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const decoded = Buffer.alloc(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0
    const skipped = byte === EQUALS ? softBreakAt(bytes, index) : 0
    if (skipped > 0) {
      index += skipped
      continue
    }
    const digits = byte === EQUALS ? bytes.toString('latin1', index + 1, index + 3) : ''
    const isEscape = HEX.test(digits)
    decoded[length++] = isEscape ? Number.parseInt(digits, 16) : byte
    index += isEscape ? 3 : 1
  }
  return decoded.subarray(0, length)
}

/** The length of the soft line break at the index: an equals sign at the end of a line. 0 if there is none. */
function softBreakAt(bytes: Buffer, index: number): number {
  if (bytes[index + 1] === LINE_FEED) return 2
  return bytes[index + 1] === CARRIAGE_RETURN && bytes[index + 2] === LINE_FEED ? 3 : 0
}
