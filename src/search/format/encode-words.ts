import { finishFile, startFile } from './bytes/file-header.ts'
import { writeFrontCodedList } from './bytes/front-coding.ts'

/** A form that occurs in the archive. */
export interface Spelling {
  readonly form: string
  /** The number of articles that have the form's key. If the form has a key in several languages, the sum. */
  readonly documentFrequency: number
}

/** Encodes the words file. The forms must ascend by UTF-16 code unit. */
export function encodeWords(spellings: readonly Spelling[]): Uint8Array<ArrayBuffer> {
  const writer = startFile('BFW', 1 << 16)
  writer.varint(spellings.length)
  const forms = spellings.map(({ form }) => form)
  writeFrontCodedList(writer, forms)
  for (const { documentFrequency } of spellings) writer.varint(documentFrequency)
  return finishFile(writer, 'BFW')
}
