import { ByteReader } from './byte-reader.ts'
import type { KnownWord } from './encode-words.ts'
import { readHeader } from './file-header.ts'
import { readFrontCoded } from './front-coding.ts'

/** The inverse of `encodeWords`. Throws an IndexFormatError where the bytes are no words of this version. */
export function decodeWords(bytes: Uint8Array, path: string): readonly KnownWord[] {
  const reader = new ByteReader(bytes, path)
  readHeader(reader, 'BFW')
  let previous = ''
  const forms = Array.from({ length: reader.count() }, (_, index) => {
    const form = readFrontCoded(reader, previous)
    if (index > 0 && form <= previous) throw reader.error('holds words that do not ascend')
    previous = form
    return form
  })
  const words = forms.map((form) => ({ form, found: reader.varint() }))
  if (!reader.isAtEnd) throw reader.error('goes on behind its end')
  return words
}
