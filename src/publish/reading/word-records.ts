import type { ArticleWords } from '../../search/write/article-words.ts'
import { RecordReader, type Records, type RecordWriter } from './records.ts'

/** Writes one record. */
export function packWords(writer: RecordWriter, words: ArticleWords): number {
  const { keys, forms, starts, positions, formIds, headlineEnd, length } = words
  const place = writer.begin()
  writer.numbers([length, headlineEnd, keys.length, forms.length, positions.length])
  writer.strings(keys)
  writer.strings(forms)
  writer.numbers(starts)
  writer.numbers(positions)
  writer.numbers(formIds)
  return place
}

/** The inverse of `packWords`. */
export function unpackWords(records: Records, place: number): ArticleWords {
  const reader = new RecordReader(records, place)
  const length = reader.number()
  const headlineEnd = reader.number()
  const keyCount = reader.number()
  const formCount = reader.number()
  const count = reader.number()
  return {
    length,
    headlineEnd,
    keys: reader.strings(keyCount),
    forms: reader.strings(formCount),
    starts: reader.numbers(keyCount + 1),
    positions: reader.numbers(count),
    formIds: reader.numbers(count),
  }
}
