import type { ArticleWords } from '../../search/write/number-article-words.ts'
import { RecordReader, type Records, type RecordWriter } from './records.ts'

/** Writes one record. */
export function packWords(writer: RecordWriter, { counts, occurrences }: ArticleWords): number {
  const place = writer.begin()
  writer.numbers([counts.length, occurrences.length])
  writer.numbers(counts)
  writer.numbers(occurrences)
  return place
}

/** The inverse of `packWords`; the columns are views, which last as long as the records. */
export function unpackWords(records: Records, place: number): ArticleWords {
  const reader = new RecordReader(records, place)
  const textCount = reader.number()
  const count = reader.number()
  return { counts: reader.numbers(textCount), occurrences: reader.numbers(count) }
}
