import { ByteWriter, varintLength } from '../format/byte-writer.ts'
import { writeOccurrences } from '../format/encode-positions.ts'
import { impactOf } from '../format/impact.ts'
import { IN_HEADLINE, type Postings } from '../format/postings.ts'
import type { CollectedKeys } from './collect-keys.ts'
import { endToEnd } from './end-to-end.ts'
import { type ArticleLengths, NO_POSITION } from './place-occurrences.ts'

/** What stands in the files for each key; see FORMAT.md. */
export interface KeyPostings {
  /** Views. */
  readonly postings: (key: number) => Postings
  /** What `writeOccurrences` wrote for each of the key's articles; a view. */
  readonly positions: (key: number) => Uint8Array
  /** What the key's postings are counted for where shards are cut, in bytes before they are deflated. */
  readonly bytes: (key: number) => number
}

/** Takes the occurrences of each key together by article. */
export function postingsOf({ keys, found, starts, occurrences, articles }: CollectedKeys): KeyPostings {
  const postingStarts = endToEnd(found)
  const ordinals = new Uint32Array(postingStarts.at(-1) ?? 0)
  const flags = new Uint8Array(ordinals.length)
  const bytes = new Int32Array(keys.length)
  const writer = new ByteWriter(occurrences.ordinals.length)
  const positionStarts = new Int32Array(keys.length + 1)
  const flagsOf = weighing(articles)

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
      bytes[key] = (bytes[key] ?? 0) + varintLength(ordinal - next) + varintLength(count * 2)
      next = ordinal + 1
      posting += 1
    }
    positionStarts[key + 1] = writer.length
  }

  const positions = writer.written()
  return {
    postings: (key) => ({
      ordinals: ordinals.subarray(postingStarts[key], postingStarts[key + 1]),
      flags: flags.subarray(postingStarts[key], postingStarts[key + 1]),
    }),
    positions: (key) => positions.subarray(positionStarts[key], positionStarts[key + 1]),
    bytes: (key) => bytes[key] ?? 0,
  }
}

/** The flags of a posting; an impact is told from the lengths of all articles. */
function weighing({ lengths }: ArticleLengths): (ordinal: number, count: number, isInHeadline: boolean) => number {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return (ordinal, count, isInHeadline) =>
    impactOf({ count, isInHeadline }, lengths[ordinal] ?? average, average) | (isInHeadline ? IN_HEADLINE : 0)
}

/** How many of `values[from]` … `values[to - 1]`, which ascend, come before a limit. */
function countBelow(values: Int32Array, from: number, to: number, limit: number): number {
  let at = from
  while (at < to && (values[at] ?? 0) < limit) at += 1
  return at - from
}
