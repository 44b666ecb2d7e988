import { ByteWriter, countVarintBytes } from '../format/bytes/byte-writer.ts'
import { writeOccurrences } from '../format/encode-positions.ts'
import { computeImpact } from '../format/impact.ts'
import { IN_HEADLINE, type Postings } from '../format/postings.ts'
import type { CollectedKeys } from './collect-keys.ts'
import { computePrefixSums } from './prefix-sums.ts'
import { type ArticleLengths, NO_POSITION } from './sort-occurrences.ts'

/** The content of the index files for each key; see FORMAT.md. All arrays are views. */
interface KeyPostings {
  readonly postingsOf: (key: number) => Postings
  /** The bytes of `writeOccurrences` for each article of the key. */
  readonly positionsOf: (key: number) => Uint8Array
  /** Estimated size of the key's postings in bytes, before they are deflated; used to cut shards. */
  readonly sizeOf: (key: number) => number
}

/** Groups the occurrences of each key by article. */
export function buildPostings(collected: CollectedKeys): KeyPostings {
  const { keys, documentFrequencies, starts, occurrences, articles } = collected
  const postingStarts = computePrefixSums(documentFrequencies)
  const ordinals = new Uint32Array(postingStarts.at(-1) ?? 0)
  const flags = new Uint8Array(ordinals.length)
  const sizes = new Int32Array(keys.length)
  const writer = new ByteWriter(occurrences.ordinals.length)
  const positionStarts = new Int32Array(keys.length + 1)
  const flagsOf = createWeighing(articles)

  let posting = 0
  for (let key = 0; key < keys.length; key++) {
    const end = starts[key + 1] ?? 0
    let next = 0
    for (let from = starts[key] ?? 0, to = from; from < end; from = to) {
      const ordinal = occurrences.ordinals[from] ?? 0
      while (to < end && occurrences.ordinals[to] === ordinal) to += 1
      ordinals[posting] = ordinal
      let count = 0
      if (occurrences.positions[from] !== NO_POSITION) {
        count = to - from
        const inHeadline = countBelow(occurrences.positions, from, to, articles.headlineEnds[ordinal] ?? 0)
        flags[posting] = flagsOf(ordinal, count, inHeadline > 0)
        writeOccurrences(writer, occurrences, { from, to, inHeadline })
      }
      sizes[key] = (sizes[key] ?? 0) + countVarintBytes(ordinal - next) + countVarintBytes(count * 2)
      next = ordinal + 1
      posting += 1
    }
    positionStarts[key + 1] = writer.length
  }

  const positions = writer.written()
  return {
    postingsOf: (key) => ({
      ordinals: ordinals.subarray(postingStarts[key], postingStarts[key + 1]),
      flags: flags.subarray(postingStarts[key], postingStarts[key + 1]),
    }),
    positionsOf: (key) => positions.subarray(positionStarts[key], positionStarts[key + 1]),
    sizeOf: (key) => sizes[key] ?? 0,
  }
}

/** Returns a function that computes the flags of a posting. An impact depends on the average length of all articles. */
function createWeighing({ lengths }: ArticleLengths) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return (ordinal: number, count: number, isInHeadline: boolean): number =>
    computeImpact({ count, isInHeadline }, lengths[ordinal] ?? average, average) | (isInHeadline ? IN_HEADLINE : 0)
}

/** Counts the values below a limit in `values[from]` … `values[to - 1]`, which ascend. */
function countBelow(values: Int32Array, from: number, to: number, limit: number): number {
  let index = from
  while (index < to && (values[index] ?? 0) < limit) index += 1
  return index - from
}
