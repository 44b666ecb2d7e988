import type { Article } from '../archive/article.ts'
import { toDayNumber } from '../archive/iso-date.ts'
import { toPostings, windowAround } from './postings.ts'
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
  readonly sharedTerms: readonly string[]
}

/** Finds the at most 4 nearest of the article at `place`, nearest first, without those that `isExcluded` names. */
export type Finder = (place: number, isExcluded: (other: number) => boolean) => readonly Near[]

interface WeighedTerm {
  readonly term: number
  readonly weight: number
}

/**
 * The score of c for d is Σ w(t,d) · w(t,c) over the 12 heaviest terms t of d, times 1 + 0.2 / (1 + days / 30) where
 * both have a date: the cosine of their tf-idf vectors (see `toTermVectors`), cut to what matters most in d.
 * Of a term that more than 200 articles have, only the 200 around d in the order of publication are looked at.
 * So an article costs at most 12 · 200 steps, and an archive a time in proportion to its size.
 */
export function createFinder(articles: readonly Article[], stopWords: ReadonlySet<string>): Finder {
  const { vectors, spellings } = toTermVectors(articles, stopWords)
  const postings = toPostings(vectors, spellings.length)
  const days = articles.map(({ date }) => (date === null ? null : toDayNumber(date)))
  // Reused for each article, and emptied behind it.
  const scores = new Float64Array(articles.length)
  const shared = new Uint8Array(articles.length)

  return (place, isExcluded) => {
    const heaviest = heaviestTerms(vectors[place])
    const touched: number[] = []
    for (const { term, weight } of heaviest) {
      const { from, to } = windowAround(postings, term, place, WINDOW)
      for (let at = from; at < to; at++) {
        const other = postings.articles[at] ?? 0
        if (shared[other] === 0) touched.push(other)
        shared[other] = (shared[other] ?? 0) + 1
        scores[other] = (scores[other] ?? 0) + weight * (postings.weights[at] ?? 0)
      }
    }
    const found = touched
      .filter((other) => other !== place)
      .map((other) => ({ other, score: (scores[other] ?? 0) * dateFactor(days[place], days[other]) }))
      .filter(({ other, score }) => score >= (LEAST_SCORES[shared[other] ?? 0] ?? LEAST_SCORE_OF_MORE_TERMS))
      .filter(({ other }) => !isExcluded(other))
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, MOST_FOUND)
    for (const other of touched) scores[other] = shared[other] = 0
    return found.map(({ other }) => ({
      place: other,
      sharedTerms: sharedTerms(heaviest, vectors[other]).map((term) => spellings[term] ?? ''),
    }))
  }
}

function heaviestTerms(vector: TermVector | undefined): readonly WeighedTerm[] {
  return weighedTerms(vector).sort(byWeight).slice(0, COMPARED_TERMS)
}

/** Most telling first: by what each adds to the score. */
function sharedTerms(heaviest: readonly WeighedTerm[], vector: TermVector | undefined): readonly number[] {
  const weights = new Map(weighedTerms(vector).map(({ term, weight }) => [term, weight]))
  return heaviest
    .map(({ term, weight }) => ({ term, weight: weight * (weights.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort(byWeight)
    .slice(0, MOST_SHARED_TERMS)
    .map(({ term }) => term)
}

function weighedTerms(vector: TermVector | undefined): WeighedTerm[] {
  return Array.from(vector?.terms ?? [], (term, at) => ({ term, weight: vector?.weights[at] ?? 0 }))
}

function byWeight(a: WeighedTerm, b: WeighedTerm): number {
  return b.weight - a.weight || a.term - b.term
}

function dateFactor(a: number | null | undefined, b: number | null | undefined): number {
  if (typeof a !== 'number' || typeof b !== 'number') return 1
  return 1 + DATE_GAIN / (1 + Math.abs(a - b) / DATE_GAIN_HALVES_AFTER_DAYS)
}
