import { ByteReader } from './bytes/byte-reader.ts'
import { openShard } from './bytes/file-header.ts'
import type { Occurrence } from './postings.ts'

/**
 * The inverse of `encodePositions`: returns a reader of occurrences for each key of the shard. Throws an
 * IndexFormatError if the bytes are not the positions file of the shard, in this version. `keyCount` is the number of keys in
 * the terms file.
 */
export function decodePositions(
  bytes: Uint8Array,
  path: string,
  { shard, keyCount }: { readonly shard: number; readonly keyCount: number },
): readonly ByteReader[] {
  const reader = openShard(bytes, path, 'BFP', shard)
  const found = reader.count()
  if (found !== keyCount) throw reader.error(`has ${found} keys, but its terms file has ${keyCount}`)
  const lengths = Array.from({ length: keyCount }, () => reader.varint())
  const readers = lengths.map((length) => new ByteReader(reader.bytes(length), path))
  reader.expectEnd()
  return readers
}

/** The inverse of `writeOccurrences`. */
export function readOccurrences(reader: ByteReader): readonly Occurrence[] {
  const countAndFlag = reader.varint()
  const count = Math.floor(countAndFlag / 2)
  const countInHeadline = countAndFlag % 2 === 1 ? reader.varint() : 0
  if (countInHeadline > count) throw reader.error('has more occurrences in the headline than in the article')
  reader.expectRoom(count)
  const occurrences: Occurrence[] = []
  let position = 0
  let form = 0
  for (let index = 0; index < count; index++) {
    const stepAndFlag = reader.varint()
    position += Math.floor(stepAndFlag / 2)
    if (stepAndFlag % 2 === 1) form = reader.varint()
    occurrences.push({ position, form, isInHeadline: index < countInHeadline })
  }
  return occurrences
}
