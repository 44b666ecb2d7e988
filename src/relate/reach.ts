import type { Compared } from './compared.ts'
import { createHeaviestEntries } from './heaviest-entries.ts'
import { WINDOW } from './nearest.ts'
import { windowAround } from './postings.ts'
import { leastScore, mostScore } from './scores.ts'

/** Sums of the same products in another order may differ by as much. */
const ROUNDING = 1 + 1e-9

/** Gives the places for which something else may be found, since the article at `place` had other terms before. */
export type Reach = (place: number, formerTerms: Int32Array) => Iterable<number>

/** The article is found for those that it is near enough to now, and may have moved the windows of the terms that it gained or lost. */
export function createReach(now: Compared, changedCount: number): Reach {
  const nearTo = createNear(now)
  const inMovedWindows = createMovedWindows(now, changedCount)
  return (place, formerTerms) => [...nearTo(place), ...inMovedWindows(place, formerTerms)]
}

/** Gives those for which an article may be found; an article may be in a window that is wider at the ends. */
function createNear({ vectors, postings, days }: Compared) {
  const heaviestEntries = createHeaviestEntries(vectors)
  const weightOf = new Float64Array(vectors.termCount)
  const sums = new Float64Array(days.length)
  const met = new Int32Array(days.length)

  /** Whether the article whose weights are in `weightOf` is near enough to this one, on any date. */
  function isNear(other: number): boolean {
    let score = 0
    let shared = 0
    for (const entry of heaviestEntries(other)) {
      const weight = weightOf[vectors.terms[entry] ?? 0] ?? 0
      if (weight === 0) continue
      shared += 1
      score += weight * (vectors.weights[entry] ?? 0)
    }
    return mostScore(score) * ROUNDING >= leastScore(shared)
  }

  return (place: number): readonly number[] => {
    const from = vectors.starts[place] ?? 0
    const to = vectors.starts[place + 1] ?? 0
    let count = 0
    for (let entry = from; entry < to; entry++) {
      const term = vectors.terms[entry] ?? 0
      const weight = vectors.weights[entry] ?? 0
      weightOf[term] = weight
      const window = windowAround(postings, term, place, 2 * WINDOW)
      for (let at = window.from; at < window.to; at++) {
        const other = postings.articles[at] ?? 0
        if (sums[other] === 0) met[count++] = other
        sums[other] = (sums[other] ?? 0) + weight * (postings.weights[at] ?? 0)
      }
    }
    const near: number[] = []
    for (const other of met.subarray(0, count)) {
      // With all terms the sum is no less than with the heaviest alone.
      if (mostScore(sums[other] ?? 0) * ROUNDING >= leastScore(Infinity) && isNear(other)) near.push(other)
      sums[other] = 0
    }
    for (let entry = from; entry < to; entry++) weightOf[vectors.terms[entry] ?? 0] = 0
    return near
  }
}

/** Gives those whose windows move with a term that an article gained or lost. */
function createMovedWindows({ vectors, postings }: Compared, changedCount: number) {
  const heaviestEntries = createHeaviestEntries(vectors)

  return (place: number, formerTerms: Int32Array): readonly number[] => {
    const terms = vectors.terms.subarray(vectors.starts[place], vectors.starts[place + 1])
    return inOneAlone(formerTerms, terms).flatMap((term) => {
      const count = (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0)
      // A window that holds all moves for nobody.
      if (count + changedCount <= WINDOW) return []
      const { from, to } = windowAround(postings, term, place, 2 * WINDOW)
      const isCompared = (other: number) => heaviestEntries(other).some((entry) => vectors.terms[entry] === term)
      return [...postings.articles.subarray(from, to)].filter(isCompared)
    })
  }
}

function inOneAlone(one: Int32Array, other: Int32Array): readonly number[] {
  const [inOne, inOther] = [new Set(one), new Set(other)]
  return [...one.filter((term) => !inOther.has(term)), ...other.filter((term) => !inOne.has(term))]
}
