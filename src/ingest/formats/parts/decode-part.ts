import { Buffer } from 'node:buffer'
import { decodeQuotedPrintable } from './quoted-printable.ts'
import type { PartEncoding, PartRanges } from './part-key.ts'

/** Extracts a part from the bytes of its seed. */
export function extractPart(seed: Uint8Array, ranges: PartRanges): Uint8Array {
  let bytes = seed
  for (const { encoding, start, end } of ranges) bytes = decodePart(bytes.subarray(start, end), encoding)
  return bytes
}

/** Decodes the written bytes of a part. Never throws: what is not valid in the encoding is skipped or kept as it is. */
export function decodePart(written: Uint8Array, encoding: PartEncoding): Buffer {
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.length)
  switch (encoding) {
    case 'raw':
      return bytes
    case 'base64':
      return Buffer.from(decodePercent(bytes).toString('latin1'), 'base64')
    case 'percent':
      return decodePercent(decodeReferences(bytes))
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes)
    default:
      return encoding satisfies never
  }
}

const PERCENT = 0x25

/** A percent sign that starts no escape stays. */
function decodePercent(bytes: Buffer): Buffer {
  if (!bytes.includes(PERCENT)) return bytes
  const decoded = Buffer.alloc(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; index++) {
    const digits = bytes[index] === PERCENT ? bytes.toString('latin1', index + 1, index + 3) : ''
    const isEscape = /^[\da-f]{2}$/i.test(digits)
    decoded[length++] = isEscape ? Number.parseInt(digits, 16) : (bytes[index] ?? 0)
    if (isEscape) index += 2
  }
  return decoded.subarray(0, length)
}

const REFERENCES: Readonly<Record<string, string>> = { quot: '"', '#34': '"', '#39': "'", apos: "'", lt: '<', gt: '>' }

/** Programs that save pages escape only these characters in an attribute. */
function decodeReferences(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  if (!text.includes('&')) return bytes
  const decoded = text.replace(
    /&(quot|#34|#39|apos|lt|gt);/g,
    (reference, name: string) => REFERENCES[name] ?? reference,
  )
  return Buffer.from(decoded.replaceAll('&amp;', '&'), 'latin1')
}
