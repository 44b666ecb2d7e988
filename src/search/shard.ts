import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { IndexFormatError } from './index-format-error.ts'

/**
 * A piece of the index as it is served: terms ascending by code unit, and for each the ordinals of its articles,
 * the first as it is and every other as the step from the one before.
 * Example: `{ terms: ['pier', 'piers'], postings: [[3, 1, 5], [4]] }` has `pier` in articles 3, 4 and 9.
 */
export interface ShardFile {
  readonly terms: readonly string[]
  readonly postings: readonly (readonly number[])[]
}

/** A shard whose terms and lengths were checked; the postings are decoded, and checked, when they are asked for. */
export interface Shard {
  readonly path: string
  readonly terms: readonly string[]
  readonly postings: readonly unknown[]
}

/** Throws an IndexFormatError where `input`, read from `path`, is no `ShardFile`. */
export function parseShard(input: unknown, path: string): Shard {
  if (typeof input !== 'object' || input === null) throw new IndexFormatError(path, 'is no object')
  if (!('terms' in input) || !isTerms(input.terms)) throw new IndexFormatError(path, 'terms do not ascend')
  if (!('postings' in input) || !Array.isArray(input.postings)) throw new IndexFormatError(path, 'has no postings')
  if (input.postings.length !== input.terms.length) {
    throw new IndexFormatError(path, `has ${input.terms.length} terms and ${input.postings.length} postings`)
  }
  return { path, terms: input.terms, postings: input.postings }
}

/**
 * The ordinals of the shard's `index`-th term, ascending.
 * Throws an IndexFormatError where they do not ascend from 0 to `total` - 1.
 */
export function decodePostings(shard: Shard, index: number, total: number): readonly Ordinal[] {
  const fail = (problem: string) => new IndexFormatError(shard.path, `postings ${index} ${problem}`)
  const input = shard.postings[index]
  if (!Array.isArray(input)) throw fail('are no list')
  const steps: readonly unknown[] = input
  let ordinal = -1
  return steps.map((step, at) => {
    if (typeof step !== 'number' || !Number.isInteger(step)) throw fail('hold something else than whole numbers')
    const next = at === 0 ? step : ordinal + step
    if (next <= ordinal || next >= total) throw fail('do not ascend within the archive')
    ordinal = next
    return toOrdinal(next)
  })
}

function isTerms(input: unknown): input is readonly string[] {
  if (!Array.isArray(input)) return false
  const terms: readonly unknown[] = input
  return terms.every((term, index) => {
    const before = index === 0 ? '' : terms[index - 1]
    return typeof term === 'string' && typeof before === 'string' && before < term
  })
}
