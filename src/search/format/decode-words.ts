import type { Spelling } from './encode-words.ts'
import { openFile } from './bytes/file-header.ts'
import { readFrontCodedList } from './bytes/front-coding.ts'

/** The inverse of `encodeWords`. Throws an IndexFormatError if the bytes are not a words file of this version. */
export function decodeWords(bytes: Uint8Array, path: string): readonly Spelling[] {
  const reader = openFile(bytes, path, 'BFW')
  const forms = readFrontCodedList(reader, reader.count(), 'words')
  const spellings = forms.map((form) => ({ form, documentFrequency: reader.varint() }))
  reader.expectEnd()
  return spellings
}
