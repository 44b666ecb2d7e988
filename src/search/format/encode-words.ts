import { ByteWriter } from './byte-writer.ts'
import { writeHeader } from './file-header.ts'
import { writeFrontCoded } from './front-coding.ts'

/** A spelling that stands in the archive's texts. */
export interface KnownWord {
  readonly form: string
  /** Articles that have the form's key; where it has several, one for each language, the sum of theirs. */
  readonly found: number
}

/** A `words` file; see FORMAT.md. The words ascend by UTF-16 code unit. */
export function encodeWords(words: readonly KnownWord[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1 << 16)
  writeHeader(writer, 'BFW')
  writer.varint(words.length)
  let previous = ''
  for (const { form } of words) {
    writeFrontCoded(writer, form, previous)
    previous = form
  }
  for (const { found } of words) writer.varint(found)
  return writer.written()
}
