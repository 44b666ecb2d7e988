import { ByteReader } from './byte-reader.ts'
import { readHeader } from './file-header.ts'
import type { Occurrence } from './postings.ts'

/**
 * The inverse of `encodePositions`: a reader of occurrences for each key of the shard.
 * Throws an IndexFormatError where the bytes, which came from `path`, are no positions of this version.
 */
export function decodePositions(bytes: Uint8Array, path: string): readonly ByteReader[] {
  const reader = new ByteReader(bytes, path)
  readHeader(reader, 'BFP')
  const lengths = Array.from({ length: reader.count() }, () => reader.varint())
  const readers = lengths.map((length) => new ByteReader(reader.bytes(length), path))
  if (!reader.isAtEnd) throw reader.error('goes on behind its end')
  return readers
}

/** The inverse of `writeOccurrences`. */
export function readOccurrences(reader: ByteReader): readonly Occurrence[] {
  const head = reader.varint()
  const count = Math.floor(head / 2)
  const inHeadline = head % 2 === 1 ? reader.varint() : 0
  if (inHeadline > count) throw reader.error('has more in the headline than in all')
  const occurrences: Occurrence[] = []
  let position = 0
  let form = 0
  for (let index = 0; index < count; index++) {
    const step = reader.varint()
    position += Math.floor(step / 2)
    if (step % 2 === 1) form = reader.varint()
    occurrences.push({ position, form, isInHeadline: index < inHeadline })
  }
  return occurrences
}
