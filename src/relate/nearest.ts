import { toDayNumber } from '../archive/iso-date.ts'
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

export interface Near {
  /** The article's place in the list that the finder was made of. */
  readonly place: number
  /** What adds most to the score first, as the article for which this was found writes it. */
  readonly sharedWords: readonly string[]
}

/** Finds the at most 4 nearest of the article at `place`, nearest first, without those that `isExcluded` names. */
export type Finder = (place: number, isExcluded: (other: number) => boolean) => readonly Near[]

interface Scored {
  readonly other: number
  readonly score: number
}

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
  const sharedPlaces = createSharedPlaces(vectors)
  const { articles: others, weights } = postings
  // Reused for each article, and emptied behind it.
  const scores = new Float64Array(articles.length)
  const shared = new Uint8Array(articles.length)
  const touched = new Int32Array(articles.length)

  return (place, isExcluded) => {
    const heaviest = heaviestEntries(vectors, place)
    let touchedCount = 0
    for (const entry of heaviest) {
      const weight = vectors.weights[entry] ?? 0
      const { from, to } = windowAround(postings, vectors.terms[entry] ?? 0, place, WINDOW)
      for (let at = from; at < to; at++) {
        const other = others[at] ?? 0
        const sharedBefore = shared[other] ?? 0
        if (sharedBefore === 0) touched[touchedCount++] = other
        shared[other] = sharedBefore + 1
        scores[other] = (scores[other] ?? 0) + weight * (weights[at] ?? 0)
      }
    }
    const found: Scored[] = []
    for (let index = 0; index < touchedCount; index++) {
      const other = touched[index] ?? 0
      const least = LEAST_SCORES[shared[other] ?? 0] ?? LEAST_SCORE_OF_MORE_TERMS
      const plain = scores[other] ?? 0
      scores[other] = shared[other] = 0
      // Most are alike in a word or two: that is told before their dates are compared.
      if (other === place || plain * (1 + DATE_GAIN) < least) continue
      const score = plain * dateFactor(days[place] ?? Number.NaN, days[other] ?? Number.NaN)
      if (score >= least && !isExcluded(other)) found.push({ other, score })
    }
    found.sort((a, b) => b.score - a.score || a.other - b.other)
    const forms = found.length === 0 ? [] : (articles[place]?.telling.forms() ?? [])
    return found.slice(0, MOST_FOUND).map(({ other }) => ({
      place: other,
      sharedWords: sharedPlaces(heaviest, other).map((at) => forms[at] ?? ''),
    }))
  }
}

/** The article's entries of most weight, heaviest first; of equal ones, the term with the lower number first. */
function heaviestEntries({ starts, terms, weights }: TermVectors, article: number): readonly number[] {
  const heaviest: number[] = []
  const end = starts[article + 1] ?? 0
  for (let entry = starts[article] ?? 0; entry < end; entry++) {
    const weight = weights[entry] ?? 0
    const term = terms[entry] ?? 0
    let at = heaviest.length
    for (; at > 0; at--) {
      const before = heaviest[at - 1] ?? 0
      const lead = weight - (weights[before] ?? 0) || (terms[before] ?? 0) - term
      if (lead < 0) break
    }
    if (at < COMPARED_TERMS) heaviest.splice(at, 0, entry)
    if (heaviest.length > COMPARED_TERMS) heaviest.pop()
  }
  return heaviest
}

/**
 * Tells which of an article's heaviest entries another article shares, by their places among the telling terms of the
 * first: what adds most to the score first.
 */
function createSharedPlaces({ starts, terms, places, weights, termCount }: TermVectors) {
  const ownEntry = new Int32Array(termCount).fill(ABSENT)
  return (heaviest: readonly number[], other: number): readonly number[] => {
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = entry
    const common: { readonly entry: number; readonly product: number }[] = []
    const end = starts[other + 1] ?? 0
    for (let at = starts[other] ?? 0; at < end; at++) {
      const entry = ownEntry[terms[at] ?? 0] ?? ABSENT
      if (entry !== ABSENT) common.push({ entry, product: (weights[entry] ?? 0) * (weights[at] ?? 0) })
    }
    for (const entry of heaviest) ownEntry[terms[entry] ?? 0] = ABSENT
    return common
      .sort((a, b) => b.product - a.product || (terms[a.entry] ?? 0) - (terms[b.entry] ?? 0))
      .slice(0, MOST_SHARED_TERMS)
      .map(({ entry }) => places[entry] ?? 0)
  }
}

/** Days are not numbers where an article has no date. */
function dateFactor(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}
