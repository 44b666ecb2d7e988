import { bisect } from '../../archive/bisect.ts'
import type { OrdinalRange } from '../../archive/ids.ts'
import { computeWeight } from '../format/impact.ts'
import { IMPACT_BITS, IN_HEADLINE } from '../format/postings.ts'
import type { WordPlan } from './plan.ts'

/** Matching articles and their scores, as columns of equal length. */
export interface Hits {
  /** Ordinals in ascending order. */
  readonly ordinals: Uint32Array
  readonly scores: Uint32Array
}

/** Returns all articles of a range, with score 0. */
export function hitsOfRange({ start, end }: OrdinalRange): Hits {
  const ordinals = new Uint32Array(end - start).map((_, index) => start + index)
  return { ordinals, scores: new Uint32Array(ordinals.length) }
}

/** Returns the articles that are in both lists, with the sum of their scores. */
export function intersect(a: Hits, b: Hits): Hits {
  const [short, long] = a.ordinals.length <= b.ordinals.length ? [a, b] : [b, a]
  let index = 0
  return mapHits(short, (ordinal, score) => {
    while ((long.ordinals[index] ?? Infinity) < ordinal) index += 1
    return long.ordinals[index] === ordinal ? score + (long.scores[index] ?? 0) : null
  })
}

/** Returns the articles of `hits` that are not in `excluded`. */
export function subtract(hits: Hits, excluded: Hits): Hits {
  let index = 0
  return filterHits(hits, (ordinal) => {
    while ((excluded.ordinals[index] ?? Infinity) < ordinal) index += 1
    return excluded.ordinals[index] !== ordinal
  })
}

/** Returns the articles that are in any of the lists, with the sum of their scores. */
export function union(lists: readonly Hits[], total: number): Hits {
  const isHit = new Uint8Array(total)
  const sums = new Uint32Array(total)
  for (const { ordinals, scores } of lists) {
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      isHit[ordinal] = 1
      sums[ordinal] = (sums[ordinal] ?? 0) + (scores[index] ?? 0)
    }
  }
  return collectHits(isHit, sums)
}

/** Collects the articles whose flag is not 0; both columns are by ordinal. */
function collectHits(isHit: Uint8Array, scores: Uint32Array): Hits {
  let count = 0
  for (const flag of isHit) if (flag !== 0) count += 1
  const hits = { ordinals: new Uint32Array(count), scores: new Uint32Array(count) }
  let index = 0
  for (let ordinal = 0; ordinal < isHit.length; ordinal++) {
    if (isHit[ordinal] === 0) continue
    hits.ordinals[index] = ordinal
    hits.scores[index] = scores[ordinal] ?? 0
    index += 1
  }
  return hits
}

/** Returns the hits in a range, as a view. */
export function sliceHits({ ordinals, scores }: Hits, { start, end }: OrdinalRange): Hits {
  const countBelow = (bound: number) => bisect(0, ordinals.length, (index) => (ordinals[index] ?? 0) < bound)
  const [first, last] = [countBelow(start), countBelow(end)]
  return { ordinals: ordinals.subarray(first, last), scores: scores.subarray(first, last) }
}

export function filterHits(hits: Hits, isKept: (ordinal: number) => boolean): Hits {
  return mapHits(hits, (ordinal, score) => (isKept(ordinal) ? score : null))
}

/** Replaces the scores; removes the hits whose new score is null. */
function mapHits({ ordinals, scores }: Hits, scoreOf: (ordinal: number, score: number) => number | null): Hits {
  const kept = { ordinals: new Uint32Array(ordinals.length), scores: new Uint32Array(ordinals.length) }
  let count = 0
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] ?? 0
    const score = scoreOf(ordinal, scores[index] ?? 0)
    if (score === null) continue
    kept.ordinals[count] = ordinal
    kept.scores[count] = score
    count += 1
  }
  return { ordinals: kept.ordinals.slice(0, count), scores: kept.scores.slice(0, count) }
}

/** Scores articles by impact × weight. An article with several of the entries has the highest of their impacts. */
export function evaluateWord({ entries, isInHeadline }: WordPlan, total: number): Hits {
  const isHit = new Uint8Array(total)
  const impacts = new Uint32Array(total)
  for (const { postings } of entries) {
    const { ordinals, flags } = postings
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      const flag = flags[index] ?? 0
      if (isInHeadline && (flag & IN_HEADLINE) === 0) continue
      isHit[ordinal] = 1
      impacts[ordinal] = Math.max(impacts[ordinal] ?? 0, flag & IMPACT_BITS)
    }
  }
  const { ordinals, scores } = collectHits(isHit, impacts)
  const weight = computeWeight(ordinals.length, total)
  return { ordinals, scores: scores.map((impact) => impact * weight) }
}
