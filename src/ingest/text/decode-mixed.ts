import { decodeWindows1252 } from './windows-1252.ts'

/** A text with more is damaged, or has another encoding. */
const MAX_STRAY_BYTES = 1000

export interface MixedText {
  readonly text: string
  /** The index of the first byte that is not UTF-8. */
  readonly firstStray: number
  readonly strayCount: number
}

/**
 * Decodes UTF-8 with some stray bytes of Windows-1252, which programs leave that join texts as bytes. Returns null if more
 * bytes are stray than characters above ASCII are UTF-8: the text has another encoding. In the encodings of East Asia,
 * fewer than a fifth of the characters look like UTF-8.
 */
export function decodeMixed(bytes: Uint8Array): MixedText | null {
  const strays: number[] = []
  let characters = 0
  for (let index = 0; index < bytes.length; ) {
    const length = measureCharacter(bytes, index)
    if (length === 0) strays.push(index)
    if (strays.length > MAX_STRAY_BYTES) return null
    if (length > 1) characters += 1
    index += Math.max(1, length)
  }
  const [firstStray] = strays
  if (firstStray === undefined || strays.length > characters) return null
  return { text: decodeAround(bytes, strays), firstStray, strayCount: strays.length }
}

function decodeAround(bytes: Uint8Array, strays: readonly number[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false })
  const parts: string[] = []
  let start = 0
  for (const stray of strays) {
    parts.push(decoder.decode(bytes.subarray(start, stray)), decodeWindows1252(bytes.subarray(stray, stray + 1)))
    start = stray + 1
  }
  parts.push(decoder.decode(bytes.subarray(start)))
  return parts.join('')
}

/** Returns the number of bytes of the UTF-8 character at the index, or 0 if there is none (RFC 3629, section 4). */
function measureCharacter(bytes: Uint8Array, index: number): number {
  const [first = 0, second = 0] = bytes.subarray(index, index + 2)
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  // Longer forms of a character, surrogates, and numbers above U+10FFFF are not UTF-8.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let offset = 2; offset < length; offset++) {
    const byte = bytes[index + offset] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}
