import type { ByteWriter } from './bytes/byte-writer.ts'
import { finishFile, startShard } from './bytes/file-header.ts'

/** Occurrences in the order of the texts, as columns of equal length. */
interface OccurrenceColumns {
  readonly positions: ArrayLike<number>
  readonly forms: ArrayLike<number>
}

/** The occurrences of one key in one article, at least one: `from` … `to - 1`. */
interface OccurrenceRange {
  readonly from: number
  readonly to: number
  /** The number of occurrences in the headline. They come first, because the headline is the first text. */
  readonly inHeadline: number
}

export function writeOccurrences(
  writer: ByteWriter,
  { positions, forms }: OccurrenceColumns,
  { from, to, inHeadline }: OccurrenceRange,
): void {
  writer.varint((to - from) * 2 + (inHeadline > 0 ? 1 : 0))
  if (inHeadline > 0) writer.varint(inHeadline)
  let previousPosition = 0
  let previousForm = 0
  for (let index = from; index < to; index++) {
    const position = positions[index] ?? 0
    const form = forms[index] ?? 0
    const hasNewForm = form !== previousForm
    writer.varint((position - previousPosition) * 2 + (hasNewForm ? 1 : 0))
    if (hasNewForm) writer.varint(form)
    previousPosition = position
    previousForm = form
  }
}

/** Encodes the positions file of a shard. Each key has the bytes that `writeOccurrences` wrote for its articles. */
export function encodePositions(shard: number, keys: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = startShard('BFP', shard)
  writer.varint(keys.length)
  for (const bytes of keys) writer.varint(bytes.length)
  for (const bytes of keys) writer.bytes(bytes)
  return finishFile(writer, 'BFP')
}
