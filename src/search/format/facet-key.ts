import type { Article } from '../../archive/article.ts'
import { FACETS, type Facet } from '../../archive/query.ts'

const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Returns the key of a facet value, such as `:author:AFP`. No word starts with a colon, so the values of a facet are
 * consecutive keys. A lone surrogate has no UTF-8 and becomes U+FFFD, as in an address.
 */
export function facetKeyOf(facet: Facet, value: string): string {
  return `${facetPrefixOf(facet)}${value.replace(LONE_SURROGATE, '\ufffd')}`
}

/** Returns the start of all keys of a facet. */
export function facetPrefixOf(facet: Facet): string {
  return `:${facet}:`
}

/** Lists the distinct facet keys of an article. */
export function listFacetKeys(article: Pick<Article, 'authors' | 'source' | 'tags' | 'language'>): readonly string[] {
  const values: Readonly<Record<Facet, readonly string[]>> = {
    author: article.authors,
    source: article.source === null ? [] : [article.source],
    tag: article.tags,
    lang: [article.language],
  }
  return [...new Set(FACETS.flatMap((facet) => values[facet].map((value) => facetKeyOf(facet, value))))]
}
