import { toArticleReference } from '../../../archive/links.ts'
import type { Ordinal } from '../../../archive/ids.ts'
import { type ListQuery, resolveSort } from '../../../archive/query.ts'
import type { SearchResult } from '../../../search/search-result.ts'
import type { Edition } from '../../data/edition.ts'
import { indexOfMatch, type ListOrder, matchAt, orderMatches } from '../../list-query/list-order.ts'
import { loadMarking } from '../highlights/load-marking.ts'
import type { Marking } from '../highlights/marking.ts'
import type { Neighbours } from './load-article.ts'

/** An article as part of the list that the reader came from. */
export interface PlaceInList {
  /** Null where the query does not find the article: a link may be older than the archive. */
  readonly neighbours: Neighbours | null
  readonly marking: Marking | null
}

export async function findPlaceInList(
  edition: Edition,
  query: ListQuery,
  ordinal: Ordinal,
  signal: AbortSignal,
): Promise<PlaceInList> {
  const [client, calendar] = await Promise.all([edition.search(), edition.calendar()])
  const found = await client.search(query, signal)
  const [neighbours, marking] = await Promise.all([
    neighboursOf(edition, found, orderMatches(calendar, found, resolveSort(query)), ordinal),
    // An article can be read without marks.
    markingOf(found, query).catch(() => null),
  ])
  return { neighbours, marking }
}

async function neighboursOf(
  edition: Edition,
  { matches }: SearchResult,
  order: ListOrder,
  ordinal: Ordinal,
): Promise<Neighbours | null> {
  const index = indexOfMatch(matches, ordinal)
  if (index === null) return null
  const { count } = order
  const target = async (at: number) =>
    at < 0 || at >= count ? null : toArticleReference((await edition.articleAt(matchAt(matches, at))).article)
  const [earlier, later] = await Promise.all([target(index - 1), target(index + 1)])
  return { earlier, later, place: { position: order.positionOf(index) + 1, count } }
}

async function markingOf({ interpretation }: SearchResult, { words }: ListQuery): Promise<Marking | null> {
  const { highlightTerms } = interpretation
  if (highlightTerms.forms.length + highlightTerms.phrases.length === 0) return null
  return await loadMarking(highlightTerms, words)
}
