import { deserialize, serialize } from 'node:v8'
import { fnvHash } from '../../archive/fnv-hash.ts'
import type { SeedReading } from '../../ingest/order-articles.ts'
import type { DraftHead } from '../../ingest/parse-seed.ts'
import type { OutboundLinks } from '../../relate/outbound-links.ts'
import type { Vocabulary } from '../../search/write/vocabulary.ts'
import type { Records } from './records.ts'

/** A draft without its text: where the rest of it is in its batch. */
export interface BatchDraft extends DraftHead, OutboundLinks {
  /** The JSON of its body, in UTF-8, is `bodies[bodyStart]` … `bodies[bodyEnd - 1]`. */
  readonly bodyStart: number
  readonly bodyEnd: number
  /** Of the article, its text included, so that it need not be read to be told from another. */
  readonly readHash: string
  /** The records of its words and key terms. */
  readonly record: number
  /** The same in the language of the settings, where its own was only guessed and gives way. */
  readonly settledRecord: number
}

/** Some seeds, read: all that the later stations need, in forms that are cheap to hand over and to keep. */
export interface Batch {
  readonly seeds: readonly SeedReading<BatchDraft>[]
  readonly bodies: Uint8Array
  /** What the words and key terms of all its articles are numbers of. */
  readonly vocabulary: Vocabulary
  /** As `packWords` writes them. */
  readonly words: Records
  /** As `packKeyTerms` writes them. */
  readonly keyTerms: Records
}

/** A batch as bytes, a part for each who needs it. */
export type EncodedBatch = Readonly<Record<BatchPart, Uint8Array>>

export type BatchPart = keyof Batch

export function encodeBatch({ seeds, bodies, vocabulary, words, keyTerms }: Batch): EncodedBatch {
  return { seeds: serialize(seeds), bodies, vocabulary, words: serialize(words), keyTerms: serialize(keyTerms) }
}

/** Of the part with the seeds. */
export function decodeSeeds(part: Uint8Array): Batch['seeds'] {
  // Written by `encodeBatch` of the same version of the program: the cache's keys see to that.
  return deserialize(part) as Batch['seeds']
}

/** Of the parts with the words and with the key terms. */
export function decodeRecords(part: Uint8Array): Records {
  return deserialize(part) as Records
}

/** The paths that are read together, under the same name as long as an archive has about as many files. */
export interface Slot {
  readonly name: string
  readonly paths: readonly string[]
}

/** Paths cut into slots by their hash alone, so that a file which is added or removed changes one of them. */
export function cutSlots(paths: readonly string[]): readonly Slot[] {
  // Powers of two: a growing archive is cut anew each time that it doubles, not with every file.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(paths.length / SEEDS_PER_SLOT)))
  const slots = Array.from({ length: count }, (_, place) => ({ name: `${place} of ${count}`, paths: [] as string[] }))
  for (const path of paths) slots[fnvHash(path) % count]?.paths.push(path)
  return slots.filter((slot) => slot.paths.length > 0)
}

/** What is looked at together; many more would leave a thread with nothing to do, many fewer cost two files each. */
const SEEDS_PER_SLOT = 384
