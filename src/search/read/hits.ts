import type { OrdinalRange } from '../../archive/ids.ts'

/** Articles that were found, ascending by ordinal, and what each scores, at the same place. */
export interface Hits {
  readonly ordinals: Uint32Array
  readonly scores: Uint32Array
}

/** All articles of a range, with no score. */
export function hitsOfRange({ start, end }: OrdinalRange): Hits {
  const ordinals = new Uint32Array(end - start)
  for (let index = 0; index < ordinals.length; index++) ordinals[index] = start + index
  return { ordinals, scores: new Uint32Array(ordinals.length) }
}

/** The articles that both have, with the sum of their scores. */
export function intersect(one: Hits, other: Hits): Hits {
  const [short, long] = one.ordinals.length <= other.ordinals.length ? [one, other] : [other, one]
  let at = 0
  return select(short, (ordinal, score) => {
    at = firstAtLeast(long.ordinals, ordinal, at)
    return long.ordinals[at] === ordinal ? score + (long.scores[at] ?? 0) : null
  })
}

/** The articles of `hits` that `others` do not have. */
export function subtract(hits: Hits, others: Hits): Hits {
  let at = 0
  return select(hits, (ordinal, score) => {
    at = firstAtLeast(others.ordinals, ordinal, at)
    return others.ordinals[at] === ordinal ? null : score
  })
}

/** The articles that any have, with the sum of their scores. */
export function unite(all: readonly Hits[], total: number): Hits {
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  const marks = new Uint8Array(total)
  const sums = new Uint32Array(total)
  for (const { ordinals, scores } of all) {
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      marks[ordinal] = 1
      sums[ordinal] = (sums[ordinal] ?? 0) + (scores[index] ?? 0)
    }
  }
  return collect(marks, sums)
}

/** The articles whose mark is not 0, with the score at the same place. */
export function collect(marks: Uint8Array, scores: Uint32Array | Uint8Array): Hits {
  let count = 0
  for (const mark of marks) if (mark !== 0) count += 1
  const hits = { ordinals: new Uint32Array(count), scores: new Uint32Array(count) }
  let at = 0
  for (let ordinal = 0; ordinal < marks.length; ordinal++) {
    if (marks[ordinal] === 0) continue
    hits.ordinals[at] = ordinal
    hits.scores[at] = scores[ordinal] ?? 0
    at += 1
  }
  return hits
}

/** The part of the hits that lies in a range; a view, not a copy. */
export function within({ ordinals, scores }: Hits, { start, end }: OrdinalRange): Hits {
  const first = firstAtLeast(ordinals, start)
  const last = firstAtLeast(ordinals, end)
  return { ordinals: ordinals.subarray(first, last), scores: scores.subarray(first, last) }
}

/**
 * How many of an ascending list are below `bound`, of which `from` are known to be: steps that double find the part in
 * which to halve, so that walking through a list costs no more than reading it.
 */
function firstAtLeast(ordinals: Uint32Array, bound: number, from = 0): number {
  let low = from
  let step = 1
  while (low + step <= ordinals.length && (ordinals[low + step - 1] ?? 0) < bound) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, ordinals.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordinals[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The hits to which `scoreOf` gives a score, with that score. */
export function select({ ordinals, scores }: Hits, scoreOf: (ordinal: number, score: number) => number | null): Hits {
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
