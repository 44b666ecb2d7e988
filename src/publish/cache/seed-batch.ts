import { deserialize, serialize } from 'node:v8'
import { fnvHash } from '../../archive/fnv-hash.ts'
import type { Finding } from '../../archive/files/report.ts'
import type { ParsedArticleHead, ParsedSeed, ParseSettings } from '../../ingest/parsed-seed.ts'
import type { KeyTerms } from '../../relate/key-terms.ts'
import type { OutboundLinks } from '../../relate/outbound-links.ts'
import type { ArticleWords, Vocabulary } from '../../search/write/vocabulary.ts'

/** The seeds to parse as one batch. */
export interface BatchTask {
  readonly folder: string
  /** Paths relative to the folder. */
  readonly paths: readonly string[]
  readonly settings: ParseSettings
  /** The findings of seeds that are not parsed, because an earlier attempt failed. */
  readonly leftOut: readonly Finding[]
}

/** A batch in the cache. */
export interface ParsedBatch {
  readonly key: string
  /** True if the batch was in the cache, but damaged, and was parsed again. */
  readonly wasDamaged: boolean
}

/** A parsed article without its body. Its body, words and key terms are other parts of the batch. */
export interface BatchedArticle extends ParsedArticleHead, OutboundLinks {
  /** A hash of the article with its body. */
  readonly seedHash: string
  /** The index of the body in `bodies`. */
  readonly body: number
  /** The index of the terms in `words` and in `keyTerms`. */
  readonly terms: number
  /** Like `terms`, for the archive's default language; see `isLanguageGuessed`. */
  readonly termsInDefaultLanguage: number
}

/** The key terms of an article as numbers of the batch's vocabulary, in columns of equal length. */
export interface BatchedKeyTerms extends Pick<KeyTerms, 'counts'> {
  readonly terms: Int32Array
  /** Separated by spaces: one text is decoded much faster than many. */
  readonly forms: string
}

/** Seeds that were parsed together, with everything that later steps need. */
export interface SeedBatch {
  readonly seeds: readonly ParsedSeed<BatchedArticle>[]
  /** The body of each article as JSON, which is parsed only if the article's data file is written. */
  readonly bodies: readonly string[]
  readonly vocabulary: Vocabulary
  readonly words: readonly ArticleWords[]
  readonly keyTerms: readonly BatchedKeyTerms[]
}

/** Each part is serialised separately, because each step needs only some parts. */
export type EncodedBatch = { readonly [Part in keyof SeedBatch]: Uint8Array }

export function encodeBatch(batch: SeedBatch): EncodedBatch {
  return {
    seeds: serialize(batch.seeds),
    bodies: serialize(batch.bodies),
    vocabulary: batch.vocabulary,
    words: serialize(batch.words),
    keyTerms: serialize(batch.keyTerms),
  }
}

export function decodePart<Part extends Exclude<keyof SeedBatch, 'vocabulary'>>(
  batch: EncodedBatch,
  part: Part,
): SeedBatch[Part] {
  // `encodeBatch` of the same version of the program wrote it, because the names of cached batches contain the version.
  return deserialize(batch[part]) as SeedBatch[Part]
}

/** Larger batches cost more to parse again after an edit, smaller ones cost more files. */
const SEEDS_PER_BATCH = 384

/**
 * Divides the paths of an archive into batches by the hash of each path, so that adding or removing a file changes one
 * batch. The number of batches is a power of 2, so it changes only when an archive doubles.
 */
export function divideIntoBatches(paths: readonly string[]): readonly (readonly string[])[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(paths.length / SEEDS_PER_BATCH)))
  const batches = Array.from({ length: count }, (): string[] => [])
  for (const path of paths) batches[fnvHash(path) % count]?.push(path)
  return batches.filter((batch) => batch.length > 0)
}
