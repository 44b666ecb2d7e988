import { toDayNumber } from '../archive/iso-date.ts'
import { Heaviest } from './heaviest.ts'
import { toPostings, windowAround } from './postings.ts'
import type { Comparable } from './relatable.ts'
import { type TermVectors, toTermVectors } from './term-vectors.ts'

/** An article is compared by its heaviest terms … */
const COMPARED_TERMS = 12
/** … each with so many of the articles that have it, those nearest in the order of publication. */
const WINDOW = 200
const MOST_FOUND = 4
const MOST_SHARED_TERMS = 3
/** By the number of shared terms: what scores less is alike by chance. Found by reading pairs on either side. */
const LEAST_SCORES = [Infinity, Infinity, 0.2, 0.1] as const
const LEAST_SCORE_OF_MORE_TERMS = 0.08
/** Articles of one day gain a fifth, articles a month apart a tenth. */
const DATE_GAIN = 0.2
const DATE_GAIN_HALVES_AFTER_DAYS = 30
const ABSENT = -1
const MARK_STEP = COMPARED_TERMS + 1

export interface Near {
  /** The article's place in the list that the finder was made of. */
  readonly place: number
  /** What adds most to the score first, as the article for which this was found writes it. */
  readonly sharedWords: readonly string[]
}

/** Finds the at most 4 nearest of the article at `place`, nearest first, without those that `isExcluded` names. */
export type Finder = (place: number, isExcluded: (other: number) => boolean) => readonly Near[]

/**
 * The score of c for d is Σ w(t,d) · w(t,c) over the 12 heaviest terms t of d, times 1 + 0.2 / (1 + days / 30) where
 * both have a date: the cosine of their tf-idf vectors (see `toTermVectors`), cut to what matters most in d.
 * Of a term that more than 200 articles have, only the 200 around d in the order of publication are looked at.
 * So an article costs at most 12 · 200 steps, and an archive a time in proportion to its size.
 */
export function createFinder(articles: readonly Pick<Comparable, 'date' | 'telling'>[]): Finder {
  const vectors = toTermVectors(articles.map(({ telling }) => telling))
  const postings = toPostings(vectors)
  const days = Float64Array.from(articles, ({ date }) => (date === null ? Number.NaN : toDayNumber(date)))
  const heaviestEntries = createHeaviestEntries(vectors)
  const sharedPlaces = createSharedPlaces(vectors)
  const nearest = new Heaviest(MOST_FOUND)
  const { articles: others, weights } = postings
  // Reused for each article, whose mark is higher than all that those before it have left.
  const scores = new Float64Array(articles.length)
  /** The mark of the article that met this one last, + the number of terms that the two share. */
  const marks = new Int32Array(articles.length)
  const candidates = new Int32Array(articles.length)
  let mark = 0

  return (place, isExcluded) => {
    const heaviest = heaviestEntries(place)
    let candidateCount = 0
    mark += MARK_STEP
    for (const entry of heaviest) {
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
      const least = LEAST_SCORES[(marks[other] ?? 0) - mark] ?? LEAST_SCORE_OF_MORE_TERMS
      const plain = scores[other] ?? 0
      // Most are not near enough on any date.
      if (other === place || plain * (1 + DATE_GAIN) < Math.max(least, nearest.least())) continue
      const score = plain * dateFactor(days[place] ?? Number.NaN, days[other] ?? Number.NaN)
      if (score >= least && !isExcluded(other)) nearest.offer(other, score)
    }
    const found = nearest.take()
    const forms = found.length === 0 ? [] : (articles[place]?.telling.forms() ?? [])
    return found.map((other) => ({
      place: other,
      sharedWords: sharedPlaces(heaviest, other).map((at) => forms[at] ?? ''),
    }))
  }
}

/** Gives the entries of an article that weigh most, heaviest first; of equal ones, what the article has first. */
function createHeaviestEntries({ starts, weights }: TermVectors) {
  const heaviest = new Heaviest(COMPARED_TERMS)
  return (article: number): readonly number[] => {
    const end = starts[article + 1] ?? 0
    for (let entry = starts[article] ?? 0; entry < end; entry++) heaviest.offer(entry, weights[entry] ?? 0)
    return heaviest.take()
  }
}

/**
 * Tells which of an article's heaviest entries another article shares, by their places among the telling terms of the
 * first: what adds most to the score first.
 */
function createSharedPlaces({ starts, terms, places, weights, termCount }: TermVectors) {
  const ownEntry = new Int32Array(termCount).fill(ABSENT)
  const common = new Heaviest(MOST_SHARED_TERMS)
  return (heaviest: readonly number[], other: number): readonly number[] => {
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = entry
    const end = starts[other + 1] ?? 0
    for (let at = starts[other] ?? 0; at < end; at++) {
      const entry = ownEntry[terms[at] ?? 0] ?? ABSENT
      if (entry !== ABSENT) common.offer(entry, (weights[entry] ?? 0) * (weights[at] ?? 0))
    }
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = ABSENT
    return common.take().map((entry) => places[entry] ?? 0)
  }
}

/** Days are not numbers where an article has no date. */
function dateFactor(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}
