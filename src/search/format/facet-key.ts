import type { Article } from '../../archive/article.ts'
import { FACETS, type Facet } from '../../archive/query.ts'

const HALF_A_LETTER = /\p{Surrogate}/gu

/**
 * The index's key for a facet's value, such as `:author:AFP`. The leading colon, which no term has, keeps it apart
 * from words, and all values of one facet together. Half of a surrogate pair, which has no UTF-8, becomes U+FFFD, as
 * it does in an address.
 */
export function facetKey(facet: Facet, value: string): string {
  return `${facetPrefix(facet)}${value.replace(HALF_A_LETTER, '\ufffd')}`
}

/** What all keys of a facet begin with. */
export function facetPrefix(facet: Facet): string {
  return `:${facet}:`
}

/** All facet keys of an article, each once. */
export function facetKeysOf(article: Pick<Article, 'authors' | 'source' | 'tags' | 'language'>): readonly string[] {
  const values: Readonly<Record<Facet, readonly string[]>> = {
    author: article.authors,
    source: article.source === null ? [] : [article.source],
    tag: article.tags,
    lang: [article.language],
  }
  const keys = new Set<string>()
  for (const facet of FACETS) for (const value of values[facet]) keys.add(facetKey(facet, value))
  return [...keys]
}
