import type { ArticlePage } from '../../../archive/links.ts'
import { parseArticleFile } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery, parseQuery } from '../../../archive/query.ts'
import type { HighlightTerms } from '../../../search/highlights/highlight-terms.ts'
import type { ArchiveSnapshot, ArticleLookup } from '../../data/archive-snapshot.ts'
import { loadPictureCode, type PictureCode } from './illustrations.ts'
import type { AdjacentArticles, PlaceInList } from './place-in-list.ts'

export interface ArticleView {
  readonly kind: 'article'
  readonly title: string
  readonly page: ArticlePage
  /** Null if the article shows no picture. */
  readonly pictureCode: PictureCode | null
  /** The query of the list that the reader came from. */
  readonly query: ListQuery
  readonly adjacent: AdjacentArticles
  /** True if the list could not be loaded. The adjacent articles are then taken from the whole archive. */
  readonly isListUnavailable: boolean
  /** Null if the query has no words. */
  readonly highlightTerms: HighlightTerms | null
}

/** The parts of a request that decide what is loaded: the address with its query, and the signal that cancels loading. */
export type ArticleRequest = Pick<Request, 'url' | 'signal'>

/**
 * `file` is the last part of the address. Resolves to null if the archive has no such article. An article is shown even
 * if the search or the list fails.
 */
export async function loadArticle(
  snapshot: ArchiveSnapshot,
  file: string,
  { url, signal }: ArticleRequest,
): Promise<ArticleView | null> {
  const slug = parseArticleFile(file)
  const lookup = slug === null ? null : await snapshot.article(slug)
  if (lookup?.kind !== 'found') return null
  const { page } = lookup
  const query = parseQuery(new URL(url).searchParams)
  const manifest = await snapshot.manifest()
  const code = loadPictureCode(page.article)
  const list = await loadPlaceInList(snapshot, query, lookup, signal).catch(() => 'unavailable' as const)
  signal.throwIfAborted()
  const inList = list === 'unavailable' ? null : list
  return {
    kind: 'article',
    title: `${page.article.headline} · ${manifest.title}`,
    page,
    pictureCode: await code,
    query,
    adjacent: inList?.adjacent ?? { previous: page.previous, next: page.next, place: null },
    isListUnavailable: list === 'unavailable',
    highlightTerms: inList?.highlightTerms ?? null,
  }
}

/**
 * Null if the query is empty. Most articles are opened without a query, and therefore without the code of the search.
 */
async function loadPlaceInList(
  snapshot: ArchiveSnapshot,
  query: ListQuery,
  { page, ordinal }: Extract<ArticleLookup, { kind: 'found' }>,
  signal: AbortSignal,
): Promise<PlaceInList | null> {
  if (!isFiltering(query)) return null
  const { findPlaceInList } = await import('./place-in-list.ts')
  return await findPlaceInList(snapshot, query, ordinal, page.article, signal)
}
