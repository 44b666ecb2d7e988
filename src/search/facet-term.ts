import type { Article } from '../archive/article.ts'
import { FACETS, type Facet } from '../archive/query.ts'

/**
 * The index's key for a facet's value, such as `:author:AFP`. The leading colon, which no token has, keeps it apart
 * from words, and from the prefixes of words too.
 */
export function facetTerm(facet: Facet, value: string): string {
  return `:${facet}:${value}`
}

/** All facet terms of an article, each once. */
export function facetTermsOf(article: Article): readonly string[] {
  const values: Readonly<Record<Facet, readonly string[]>> = {
    author: article.authors,
    source: article.source === null ? [] : [article.source],
    tag: article.tags,
    lang: [article.language],
  }
  return FACETS.flatMap((facet) => [...new Set(values[facet])].map((value) => facetTerm(facet, value)))
}
