import type { Compared } from './compared.ts'
import type { Found } from './found.ts'
import { createHeaviestEntries } from './heaviest-entries.ts'
import { WINDOW } from './nearest.ts'
import { windowAround } from './postings.ts'
import { leastScore, mostScore } from './scores.ts'

/** What was found for articles of one language, and what it depended on. Can be kept, and handed to another thread. */
export interface Finds extends Pick<Compared, 'days'> {
  readonly vectors: Pick<Compared['vectors'], 'starts' | 'terms' | 'weights'>
  /** By place, of those that have any: the places that were not to be found. */
  readonly excluded: ReadonlyMap<number, readonly number[]>
  /** By place: as long as an article has the same version and the same vector, its words are the same. */
  readonly versions: readonly string[]
  readonly found: Found
}

/** Where more than this share of the articles changed, all are looked for anew in about the same time. */
const MOST_CHANGED = 1 / 8
/** Sums of the same products in another order may differ by as much. */
const ROUNDING = 1 + 1e-9

/**
 * Tells by place for which articles something else is found than in `former`, where terms have the same numbers; it may
 * name a few more. What is found for an article depends on its own vector and on those that its heaviest terms lead to,
 * and moves with their postings where these are longer than a window.
 */
export function placesToFind(
  former: Finds,
  now: Compared,
  { excluded, versions }: Pick<Finds, 'excluded' | 'versions'>,
): Uint8Array {
  const anew = new Uint8Array(now.days.length)
  if (former.days.length !== now.days.length) return anew.fill(1)
  const changed = changedPlaces(former, now)
  if (changed.length > now.days.length * MOST_CHANGED) return anew.fill(1)

  const isChanged = new Uint8Array(now.days.length)
  for (const place of changed) isChanged[place] = 1
  const { starts, others } = former.found
  for (let place = 0; place < anew.length; place++) {
    const isExcludedOtherwise = !isSame(former.excluded.get(place) ?? [], excluded.get(place) ?? [])
    const found = others.subarray(starts[place], starts[place + 1])
    if (
      isChanged[place] === 1 ||
      former.versions[place] !== versions[place] ||
      isExcludedOtherwise ||
      found.some((other) => isChanged[other] === 1)
    )
      anew[place] = 1
  }
  const mark = createMarker(now, changed.length, anew)
  for (const place of changed) mark(place, termsOf(former.vectors, place))
  return anew
}

function changedPlaces(former: Finds, { vectors, days }: Compared): readonly number[] {
  return [...days.keys()].filter(
    (place) => !Object.is(former.days[place], days[place]) || !isSameVector(former.vectors, vectors, place),
  )
}

function isSameVector(one: Finds['vectors'], other: Finds['vectors'], place: number): boolean {
  return isSame(termsOf(one, place), termsOf(other, place)) && isSame(weightsOf(one, place), weightsOf(other, place))
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

function termsOf({ starts, terms }: Finds['vectors'], place: number): Int32Array {
  return terms.subarray(starts[place], starts[place + 1])
}

function weightsOf({ starts, weights }: Finds['vectors'], place: number): Float32Array {
  return weights.subarray(starts[place], starts[place + 1])
}

/** Marks for whom a changed article is near enough now, and whose windows it moves. */
function createMarker({ vectors, postings, days }: Compared, changedCount: number, anew: Uint8Array) {
  const { starts, articles, weights } = postings
  const isHeavy = createHeavyTest(vectors)
  const scores = new Float64Array(days.length)
  const shared = new Uint8Array(days.length)

  /** The others that may have the article in their window of a term: that is wider at the ends. */
  function* near(term: number, place: number): Generator<number> {
    const { from, to } = windowAround(postings, term, place, 2 * WINDOW)
    for (let at = from; at < to; at++) if (isHeavy(articles[at] ?? 0, weights[at] ?? 0)) yield at
  }

  return (place: number, formerTerms: Int32Array): void => {
    const met = new Set<number>()
    const end = vectors.starts[place + 1] ?? 0
    for (let entry = vectors.starts[place] ?? 0; entry < end; entry++) {
      const weight = vectors.weights[entry] ?? 0
      for (const at of near(vectors.terms[entry] ?? 0, place)) {
        const other = articles[at] ?? 0
        met.add(other)
        scores[other] = (scores[other] ?? 0) + weight * (weights[at] ?? 0)
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    for (const other of met) {
      if (mostScore(scores[other] ?? 0) * ROUNDING >= leastScore(shared[other] ?? 0)) anew[other] = 1
      scores[other] = 0
      shared[other] = 0
    }
    for (const term of inOneAlone(formerTerms, termsOf(vectors, place))) {
      const count = (starts[term + 1] ?? 0) - (starts[term] ?? 0)
      if (count + changedCount <= WINDOW) continue
      for (const at of near(term, place)) anew[articles[at] ?? 0] = 1
    }
  }
}

/** Whether an article may be compared by a term of this weight. */
function createHeavyTest(vectors: Compared['vectors']): (place: number, weight: number) => boolean {
  const heaviestEntries = createHeaviestEntries(vectors)
  const least = new Float32Array(vectors.starts.length - 1).fill(Number.NaN)
  return (place, weight) => {
    if (Number.isNaN(least[place])) least[place] = vectors.weights[heaviestEntries(place).at(-1) ?? 0] ?? 0
    return weight >= (least[place] ?? 0)
  }
}

function inOneAlone(one: Int32Array, other: Int32Array): readonly number[] {
  const [inOne, inOther] = [new Set(one), new Set(other)]
  return [...one.filter((term) => !inOther.has(term)), ...other.filter((term) => !inOne.has(term))]
}
