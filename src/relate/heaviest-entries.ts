import { Heaviest } from './heaviest.ts'
import type { TermVectors } from './term-vectors.ts'

/** An article is compared by its heaviest terms. */
export const COMPARED_TERMS = 12

/** Gives the entries of an article that weigh most, heaviest first; of equal ones, what the article has first. */
export function createHeaviestEntries({ starts, weights }: TermVectors): (place: number) => readonly number[] {
  const heaviest = new Heaviest(COMPARED_TERMS)
  return (place) => {
    const end = starts[place + 1] ?? 0
    for (let entry = starts[place] ?? 0; entry < end; entry++) heaviest.offer(entry, weights[entry] ?? 0)
    return heaviest.take()
  }
}
