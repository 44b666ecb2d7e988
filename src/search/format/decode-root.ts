import { ByteReader } from './byte-reader.ts'
import type { IndexRoot } from './encode-root.ts'
import { readHeader } from './file-header.ts'
import { readFrontCoded } from './front-coding.ts'

/** The inverse of `encodeRoot`. Throws an IndexFormatError where the bytes are no root of this version. */
export function decodeRoot(bytes: Uint8Array, path: string): IndexRoot {
  const reader = new ByteReader(bytes, path)
  readHeader(reader, 'BFR')
  const total = reader.varint()
  const languages = Array.from({ length: reader.count() }, () => reader.text())
  const words = reader.text()
  let previous = ''
  const firstKeys = Array.from({ length: reader.count() }, (_, index) => {
    const firstKey = readFrontCoded(reader, previous)
    if (index > 0 && firstKey <= previous) throw reader.error('holds shards that do not ascend')
    previous = firstKey
    return firstKey
  })
  const shards = firstKeys.map((firstKey) => ({ firstKey, hash: reader.text() }))
  if (!reader.isAtEnd) throw reader.error('goes on behind its end')
  return { total, languages, shards, words }
}
