import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { type IsoDate, toDayNumber } from '../archive/iso-date.ts'
import { createFindNearest, findWeight } from './find-nearest.ts'
import { groupOrdinals } from './group-ordinals.ts'
import { languageGroupOf } from './key-terms.ts'
import { buildSimilarityIndex, type NumberedKeyTerms, type Postings, type WeightedTerm } from './similarity-index.ts'

const MAX_SHARED_WORDS = 3

/** The fields of an article for the similarity search. */
export interface SimilarityDocument {
  readonly date: IsoDate | null
  /** BCP 47. Only articles of one language, in any of its regions, are compared. */
  readonly language: string
  readonly keyTerms: NumberedKeyTerms
}

/** An article that is about the same subject as another one. */
export interface SimilarityResult {
  readonly ordinal: Ordinal
  /** Up to 3 shared words that add most to the score, as the article with the link writes them. */
  readonly sharedWords: readonly string[]
}

/** For some articles, the articles that are never listed as similar to them. */
export type Exclusions = ReadonlyMap<Ordinal, ReadonlySet<Ordinal>>

/**
 * Returns the similar articles of each article by ordinal, most similar first. `documents` are in the order of the
 * archive.
 */
export function findSimilar(
  documents: readonly SimilarityDocument[],
  exclusions: Exclusions,
): readonly (readonly SimilarityResult[])[] {
  const similar = documents.map((): readonly SimilarityResult[] => [])
  for (const ordinals of groupOrdinals(documents, ({ language }) => languageGroupOf(language)).values()) {
    const group = ordinals.flatMap((ordinal) => documents[ordinal] ?? [])
    const index = buildSimilarityIndex(group.map(({ keyTerms }) => keyTerms))
    const days = Float64Array.from(group, ({ date }) => (date === null ? Number.NaN : toDayNumber(date)))
    const findNearest = createFindNearest(index, days)
    const ordinalOf = (article: number) => ordinals[article] ?? toOrdinal(0)
    group.forEach(({ keyTerms }, article) => {
      const excluded = exclusions.get(ordinalOf(article))
      const nearest = findNearest(article, (other) => excluded?.has(ordinalOf(other)) === true)
      if (nearest.length === 0) return
      const forms = keyTerms.forms()
      similar[ordinalOf(article)] = nearest.map((other) => ({
        ordinal: ordinalOf(other),
        sharedWords: sharedTerms(index.topTerms[article] ?? [], other, index.postings).map((at) => forms[at] ?? ''),
      }))
    })
  }
  return similar
}

/** Returns the key term indexes of the terms that the other article shares, in the order of their share of the score. */
function sharedTerms(topTerms: readonly WeightedTerm[], other: number, postings: Postings): readonly number[] {
  return topTerms
    .map(({ term, index, weight }) => ({ index, product: weight * findWeight(postings, term, other) }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product || a.index - b.index)
    .slice(0, MAX_SHARED_WORDS)
    .map(({ index }) => index)
}
