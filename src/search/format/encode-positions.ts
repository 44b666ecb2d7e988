import { ByteWriter } from './byte-writer.ts'
import { writeHeader } from './file-header.ts'

/** Occurrences in the order of the texts; columns of equal length. */
export interface OccurrenceColumns {
  readonly positions: ArrayLike<number>
  readonly forms: ArrayLike<number>
}

/** Those of one key in one article, at least one: the columns' places `from` … `to - 1`. */
export interface OccurrenceRange {
  readonly from: number
  readonly to: number
  /** How many are in the headline: the first, as it is the first text of an article. */
  readonly inHeadline: number
}

export function writeOccurrences(
  writer: ByteWriter,
  { positions, forms }: OccurrenceColumns,
  { from, to, inHeadline }: OccurrenceRange,
): void {
  writer.varint((to - from) * 2 + (inHeadline > 0 ? 1 : 0))
  if (inHeadline > 0) writer.varint(inHeadline)
  let last = 0
  let lastForm = 0
  for (let index = from; index < to; index++) {
    const position = positions[index] ?? 0
    const form = forms[index] ?? 0
    const isOther = form !== lastForm
    writer.varint((position - last) * 2 + (isOther ? 1 : 0))
    if (isOther) writer.varint(form)
    last = position
    lastForm = form
  }
}

/** A `positions` file: for each key of a shard, in its order, what `writeOccurrences` wrote for each of its articles. */
export function encodePositions(keys: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1 << 15)
  writeHeader(writer, 'BFP')
  writer.varint(keys.length)
  for (const bytes of keys) writer.varint(bytes.length)
  for (const bytes of keys) writer.bytes(bytes)
  return writer.written()
}
