import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** A text as the length of what it shares with another one's start, in UTF-16 units, and its own rest. */
export function writeFrontCoded(writer: ByteWriter, text: string, other: string): void {
  let shared = 0
  while (shared < text.length && shared < other.length && text[shared] === other[shared]) shared += 1
  // Half of a surrogate pair has no UTF-8.
  if (shared > 0 && isHighSurrogate(text.charCodeAt(shared - 1))) shared -= 1
  writer.varint(shared)
  writer.text(text.slice(shared))
}

/** The inverse of `writeFrontCoded`, with the same `other`. */
export function readFrontCoded(reader: ByteReader, other: string): string {
  const shared = reader.varint()
  if (shared > other.length) throw reader.error(`shares ${shared} letters with “${other}”`)
  return other.slice(0, shared) + reader.text()
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
