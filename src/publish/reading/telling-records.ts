import type { NumberedTerms } from '../../relate/relatable.ts'
import type { TellingTerms } from '../../relate/telling-terms.ts'
import { RecordReader, type Records, type RecordWriter } from './records.ts'

/** No word has one. */
const SPACE = ' '

/** Writes one record; a term is a word of the article's text, which `numberOf` has a number for. */
export function packTelling(
  writer: RecordWriter,
  { terms, counts, forms }: TellingTerms,
  numberOf: (term: string) => number,
): number {
  const place = writer.begin()
  writer.numbers([terms.length])
  writer.numbers(terms.map(numberOf))
  writer.numbers(counts)
  writer.text(forms.join(SPACE))
  return place
}

/**
 * The inverse of `packTelling`, where `numbers` has a number for each of what `numberOf` gave; the columns are views,
 * which last as long as the records.
 */
export function unpackTelling(records: Records, place: number, numbers: Int32Array): NumberedTerms {
  const reader = new RecordReader(records, place)
  const count = reader.number()
  const terms = reader.numbers(count)
  const counts = reader.numbers(count)
  const forms = reader.text()
  return { terms, counts, forms: () => forms().split(SPACE, count), numbers }
}
