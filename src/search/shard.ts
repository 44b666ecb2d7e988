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
  const steps = shard.postings[index]
  if (!Array.isArray(steps)) throw new IndexFormatError(shard.path, `postings ${index} are no list`)
  const ordinals: Ordinal[] = []
  let ordinal = -1
  for (const step of steps as readonly unknown[]) {
    const isFirst = ordinals.length === 0
    if (!Number.isInteger(step)) throw new IndexFormatError(shard.path, `postings ${index} hold no whole numbers`)
    const next: number = isFirst ? Number(step) : ordinal + Number(step)
    if (next <= ordinal || next >= total) throw new IndexFormatError(shard.path, `postings ${index} leave the archive`)
    ordinals.push(toOrdinal(next))
    ordinal = next
  }
  return ordinals
}

function isTerms(input: unknown): input is readonly string[] {
  if (!Array.isArray(input)) return false
  const terms: readonly unknown[] = input
  return terms.every((term, index) => {
    const before = index === 0 ? '' : terms[index - 1]
    return typeof term === 'string' && typeof before === 'string' && before < term
  })
}
