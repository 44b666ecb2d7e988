import type { Compared } from './compared.ts'
import { Heaviest } from './heaviest.ts'
import { COMPARED_TERMS, createHeaviestEntries } from './heaviest-entries.ts'
import { windowAround } from './postings.ts'
import { dateFactor, leastScore, mostScore } from './scores.ts'

/** Each of an article's terms leads to so many of the articles that have it, those nearest in the order of publication. */
export const WINDOW = 200
export const MOST_FOUND = 4
const MARK_STEP = COMPARED_TERMS + 1

/** Gives the places of the at most 4 nearest of the article at `place`, nearest first, without those that `isExcluded` names. */
export type Finder = (place: number, isExcluded: (other: number) => boolean) => readonly number[]

/**
 * The score of c for d is Σ w(t,d) · w(t,c) over the 12 heaviest terms t of d, times 1 + 0.2 / (1 + days / 30) where
 * both have a date: the cosine of their tf-idf vectors (see `toTermVectors`), cut to what matters most in d.
 * Of a term that more than 200 articles have, only the 200 around d in the order of publication are looked at.
 * So an article costs at most 12 · 200 steps, and an archive a time in proportion to its size.
 */
export function createFinder({ vectors, postings, days }: Compared): Finder {
  const heaviestEntries = createHeaviestEntries(vectors)
  const nearest = new Heaviest(MOST_FOUND)
  const { articles: others, weights } = postings
  // Reused for each article, whose mark is higher than all that those before it have left.
  const scores = new Float64Array(days.length)
  /** The mark of the article that met this one last, + the number of terms that the two share. */
  const marks = new Int32Array(days.length)
  const candidates = new Int32Array(days.length)
  let mark = 0

  return (place, isExcluded) => {
    let candidateCount = 0
    mark += MARK_STEP
    for (const entry of heaviestEntries(place)) {
      const weight = vectors.weights[entry] ?? 0
      const { from, to } = windowAround(postings, vectors.terms[entry] ?? 0, place, WINDOW)
      for (let at = from; at < to; at++) {
        const other = others[at] ?? 0
        const product = weight * (weights[at] ?? 0)
        const before = marks[other] ?? 0
        if (before < mark) {
          marks[other] = mark + 1
          scores[other] = product
          continue
        }
        marks[other] = before + 1
        scores[other] = (scores[other] ?? 0) + product
        // One shared term is never enough, and most share no other.
        if (before === mark + 1) candidates[candidateCount++] = other
      }
    }
    for (let index = 0; index < candidateCount; index++) {
      const other = candidates[index] ?? 0
      const least = leastScore((marks[other] ?? 0) - mark)
      const plain = scores[other] ?? 0
      // Most are not near enough on any date.
      if (other === place || mostScore(plain) < Math.max(least, nearest.least())) continue
      const score = plain * dateFactor(days[place] ?? Number.NaN, days[other] ?? Number.NaN)
      if (score >= least && !isExcluded(other)) nearest.offer(other, score)
    }
    return nearest.take()
  }
}
