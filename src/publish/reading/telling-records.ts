import type { NumberedTerms } from '../../relate/relatable.ts'
import type { TellingTerms } from '../../relate/telling-terms.ts'
import { RecordReader, type Records, type RecordWriter } from './records.ts'

/** Writes one record. */
export function packTelling(writer: RecordWriter, { terms, counts, forms }: TellingTerms): number {
  const place = writer.begin()
  writer.numbers([terms.length])
  writer.strings(terms)
  writer.numbers(counts)
  writer.strings(forms)
  return place
}

/** The inverse of `packTelling`; the columns are views, which last as long as the records. */
export function unpackTelling(records: Records, place: number): NumberedTerms {
  const reader = new RecordReader(records, place)
  const count = reader.number()
  return {
    vocabulary: records.strings,
    terms: reader.numbers(count),
    counts: reader.numbers(count),
    forms: reader.numbers(count),
  }
}
