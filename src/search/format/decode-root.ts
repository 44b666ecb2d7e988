import type { IndexRoot } from './encode-root.ts'
import { openFile } from './bytes/file-header.ts'
import { readFrontCodedList } from './bytes/front-coding.ts'

/** The inverse of `encodeRoot`. Throws an IndexFormatError if the bytes are not a root of this version. */
export function decodeRoot(bytes: Uint8Array, path: string): IndexRoot {
  const reader = openFile(bytes, path, 'BFR')
  const total = reader.varint()
  const languages = Array.from({ length: reader.count() }, () => reader.text())
  const mainStemmer = reader.text()
  const words = reader.text()
  const firstKeys = readFrontCodedList(reader, reader.count(), 'shards')
  const shards = firstKeys.map((firstKey) => ({ firstKey, hash: reader.text() }))
  reader.expectEnd()
  return { total, languages, mainStemmer, shards, words }
}
