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

/** The inverse of `packTelling`. */
export function unpackTelling(records: Records, place: number): TellingTerms {
  const reader = new RecordReader(records, place)
  const count = reader.number()
  return { terms: reader.strings(count), counts: reader.numbers(count), forms: reader.strings(count) }
}
