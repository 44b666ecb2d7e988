import type { Compared } from './compared.ts'
import { Heaviest } from './heaviest.ts'
import { createHeaviestEntries } from './heaviest-entries.ts'

const MOST_SHARED_TERMS = 3
const ABSENT = -1

/**
 * Tells which of the terms that an article is compared by others share, by their places among the telling terms of the
 * first: what adds most to the score first, at most 3 for each.
 */
export function createSharedPlaces({ vectors }: Compared) {
  const { starts, terms, places, weights, termCount } = vectors
  const heaviestEntries = createHeaviestEntries(vectors)
  const ownEntry = new Int32Array(termCount).fill(ABSENT)
  const common = new Heaviest(MOST_SHARED_TERMS)

  function sharedWith(other: number): readonly number[] {
    const end = starts[other + 1] ?? 0
    for (let at = starts[other] ?? 0; at < end; at++) {
      const entry = ownEntry[terms[at] ?? 0] ?? ABSENT
      if (entry !== ABSENT) common.offer(entry, (weights[entry] ?? 0) * (weights[at] ?? 0))
    }
    return common.take().map((entry) => places[entry] ?? 0)
  }

  return (place: number, others: readonly number[]): readonly (readonly number[])[] => {
    const heaviest = heaviestEntries(place)
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = entry
    const shared = others.map(sharedWith)
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = ABSENT
    return shared
  }
}
