import type { Spelling } from './encode-words.ts'
import { openFile } from './bytes/file-header.ts'
import { readFrontCodedList } from './bytes/front-coding.ts'

/** Keeps the file at about 100 KB. A search without results reads it, and compares its words with all of these. */
export const MAX_SPELLINGS = 32_768

/** The inverse of `encodeWords`. Throws an IndexFormatError if the bytes are not a words file of this version. */
export function decodeWords(bytes: Uint8Array, path: string): readonly Spelling[] {
  const reader = openFile(bytes, path, 'BFW')
  const count = reader.count()
  if (count > MAX_SPELLINGS) throw reader.error(`has ${count} words, but the limit is ${MAX_SPELLINGS}`)
  const forms = readFrontCodedList(reader, count, 'words')
  const spellings = forms.map((form) => ({ form, documentFrequency: reader.varint() }))
  reader.expectEnd()
  return spellings
}
