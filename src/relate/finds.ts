import type { Compared } from './compared.ts'
import type { Found } from './found.ts'
import { createReach } from './reach.ts'

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
  const reach = createReach(now, changed.length)
  for (const place of changed) {
    for (const other of reach(place, termsOf(former.vectors, place))) anew[other] = 1
  }
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
