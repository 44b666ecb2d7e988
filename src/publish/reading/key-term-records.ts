import type { KeyTerms } from '../../relate/key-terms.ts'
import type { NumberedKeyTerms } from '../../relate/similarity-index.ts'
import { RecordReader, type Records, type RecordWriter } from './records.ts'

/** No word has one. */
const SPACE = ' '

/** Writes one record; a term is a word of the article's text, which `numberOf` has a number for. */
export function packKeyTerms(
  writer: RecordWriter,
  { terms, counts, forms }: KeyTerms,
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
 * The inverse of `packKeyTerms`, except that terms have the numbers that `numbers` has for those of `numberOf`. The counts
 * are a view of the records.
 */
export function unpackKeyTerms(records: Records, place: number, numbers: Int32Array): NumberedKeyTerms {
  const reader = new RecordReader(records, place)
  const count = reader.number()
  const terms = reader.numbers(count).map((term) => numbers[term] ?? -1)
  const counts = reader.numbers(count)
  const forms = reader.text()
  return { terms, counts, forms: () => forms().split(SPACE, count) }
}
