import type { Article } from '../../../archive/article.ts'
import { type ArticleReference, toArticleReference } from '../../../archive/links.ts'
import type { Ordinal } from '../../../archive/ids.ts'
import { type ListQuery, resolveSort } from '../../../archive/query.ts'
import { hasHighlights, highlightTermsIn, type HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { SearchResult } from '../../../search/search-result.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import { indexOfMatch, type ListOrder, orderMatches } from '../../list-query/list-order.ts'

/**
 * The rows above and below the article in the results that the reader came from. Without a query, the articles that were
 * published before and after it.
 */
export interface AdjacentArticles {
  readonly previous: ArticleReference | null
  readonly next: ArticleReference | null
  /** The position in the results, from 1. */
  readonly place: { readonly position: number; readonly count: number } | null
}

/** An article as a result of the query that the reader came from. */
export interface PlaceInList {
  /** Null if the article is not a result of the query, such as after an update of the archive. */
  readonly adjacent: AdjacentArticles | null
  /** Null if the query has no words. */
  readonly highlightTerms: HighlightTerms | null
}

export async function findPlaceInList(
  snapshot: ArchiveSnapshot,
  query: ListQuery,
  ordinal: Ordinal,
  { language }: Pick<Article, 'language'>,
  signal: AbortSignal,
): Promise<PlaceInList> {
  const [client, calendar] = await Promise.all([snapshot.search(), snapshot.calendar()])
  const result = await client.search(query, signal)
  const order = orderMatches(calendar, result, resolveSort(query))
  const { highlights } = result.interpretation
  return {
    adjacent: await loadAdjacentArticles(snapshot, result, order, ordinal),
    highlightTerms: hasHighlights(highlights) ? highlightTermsIn(language, highlights) : null,
  }
}

async function loadAdjacentArticles(
  snapshot: ArchiveSnapshot,
  { matches }: SearchResult,
  order: ListOrder,
  ordinal: Ordinal,
): Promise<AdjacentArticles | null> {
  const index = indexOfMatch(matches, ordinal)
  if (index === null) return null
  const { count } = order
  const position = order.positionOf(index)
  const load = async (at: number): Promise<AdjacentArticles['next']> => {
    if (at < 0 || at >= count) return null
    return toArticleReference((await snapshot.articleAt(order.ordinalAt(at))).article)
  }
  const [previous, next] = await Promise.all([load(position - 1), load(position + 1)])
  return { previous, next, place: { position: position + 1, count } }
}
