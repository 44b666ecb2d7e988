import { toDayNumber } from '../archive/iso-date.ts'
import { toPostings, windowAround } from './postings.ts'
import type { Relatable } from './relatable.ts'
import { type TermVector, toTermVectors } from './term-vectors.ts'

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

export interface Near {
  /** The article's place in the list that the finder was made of. */
  readonly place: number
  /** What adds most to the score first, as the article for which this was found writes it. */
  readonly sharedWords: readonly string[]
}

/** Finds the at most 4 nearest of the article at `place`, nearest first, without those that `isExcluded` names. */
export type Finder = (place: number, isExcluded: (other: number) => boolean) => readonly Near[]

interface WeighedTerm {
  readonly term: number
  readonly place: number
  readonly weight: number
}

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
export function createFinder(articles: readonly Pick<Relatable, 'date' | 'telling'>[]): Finder {
  const { vectors, termCount } = toTermVectors(articles.map(({ telling }) => telling))
  const postings = toPostings(vectors, termCount)
  const days = Float64Array.from(articles, ({ date }) => (date === null ? Number.NaN : toDayNumber(date)))
  // Reused for each article, and emptied behind it.
  const scores = new Float64Array(articles.length)
  const shared = new Uint8Array(articles.length)
  const touched = new Int32Array(articles.length)

  return (place, isExcluded) => {
    const heaviest = heaviestTerms(vectors[place])
    let touchedCount = 0
    for (const { term, weight } of heaviest) {
      const { from, to } = windowAround(postings, term, place, WINDOW)
      for (let at = from; at < to; at++) {
        const other = postings.articles[at] ?? 0
        if (shared[other] === 0) touched[touchedCount++] = other
        shared[other] = (shared[other] ?? 0) + 1
        scores[other] = (scores[other] ?? 0) + weight * (postings.weights[at] ?? 0)
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
    const { forms } = articles[place]?.telling ?? { forms: [] }
    return found.slice(0, MOST_FOUND).map(({ other }) => ({
      place: other,
      sharedWords: sharedTerms(heaviest, vectors[other]).map((term) => forms[term.place] ?? ''),
    }))
  }
}

function heaviestTerms(vector: TermVector | undefined): readonly WeighedTerm[] {
  if (vector === undefined) return []
  const heaviest: WeighedTerm[] = []
  const { terms, places, weights } = vector
  for (let at = 0; at < terms.length; at++) {
    const weighed = { term: terms[at] ?? 0, place: places[at] ?? 0, weight: weights[at] ?? 0 }
    const last = heaviest[COMPARED_TERMS - 1]
    if (last !== undefined && byWeight(weighed, last) > 0) continue
    const lighter = heaviest.findIndex((other) => byWeight(weighed, other) < 0)
    heaviest.splice(lighter < 0 ? heaviest.length : lighter, 0, weighed)
    if (heaviest.length > COMPARED_TERMS) heaviest.pop()
  }
  return heaviest
}

/** Most telling first: by what each adds to the score. */
function sharedTerms(heaviest: readonly WeighedTerm[], vector: TermVector | undefined): readonly WeighedTerm[] {
  return heaviest
    .map((own) => ({ ...own, weight: own.weight * (vector?.weights[vector.terms.indexOf(own.term)] ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort(byWeight)
    .slice(0, MOST_SHARED_TERMS)
}

function byWeight(a: WeighedTerm, b: WeighedTerm): number {
  return b.weight - a.weight || a.term - b.term
}

/** Days are not numbers where an article has no date. */
function dateFactor(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}
