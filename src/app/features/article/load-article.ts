import type { ArticlePage } from '../../../archive/files/article-page.ts'
import type { Ordinal } from '../../../archive/ids.ts'
import type { ArticleReference } from '../../../archive/links.ts'
import { parseArticleFile } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery, parseQuery } from '../../../archive/query.ts'
import type { Edition } from '../../data/edition.ts'
import type { Marking } from '../highlights/marking.ts'
import { loadNotFound } from '../not-found/load-not-found.ts'
import type { PlaceInList } from './place-in-list.ts'

export interface ArticleView {
  readonly kind: 'article'
  readonly title: string
  readonly page: ArticlePage
  /** The list that the reader came from. */
  readonly query: ListQuery
  readonly neighbours: Neighbours
  /** Whether that list could not be looked up: the neighbours are then those of the whole archive. */
  readonly isListLost: boolean
  /** Null where the page was opened without words. */
  readonly marking: Marking | null
}

/** By time of publication, within the reader's filter where there is one, else in the whole archive. */
export interface Neighbours {
  readonly earlier: ArticleReference | null
  readonly later: ArticleReference | null
  /** The article's place in the filtered list, from 1. */
  readonly place: { readonly position: number; readonly count: number } | null
}

/**
 * `file` is the last part of the address; answers with a NotFoundView where the archive has no such article. An article
 * that is here is shown, even where the index or the list that would tell its neighbours is not.
 */
export async function loadArticle(edition: Edition, file: string, { url, signal }: Request) {
  const slug = parseArticleFile(file)
  const lookup = slug === null ? null : await edition.article(slug)
  if (lookup?.kind !== 'found') return await loadNotFound(edition, file, signal)
  const { page, ordinal } = lookup
  const query = parseQuery(new URL(url).searchParams)
  const manifest = await edition.manifest()
  const list = await loadPlaceInList(edition, query, ordinal, signal).catch(() => 'lost' as const)
  signal.throwIfAborted()
  const inArchive: Neighbours = { earlier: page.previous, later: page.next, place: null }
  const view: ArticleView = {
    kind: 'article',
    title: `${page.article.headline} · ${manifest.title}`,
    page,
    query,
    neighbours: list === 'lost' ? inArchive : (list?.neighbours ?? inArchive),
    isListLost: list === 'lost',
    marking: list === 'lost' ? null : (list?.marking ?? null),
  }
  return view
}

/** Null where the query filters nothing: most articles are opened without one, and without what it takes. */
async function loadPlaceInList(
  edition: Edition,
  query: ListQuery,
  ordinal: Ordinal,
  signal: AbortSignal,
): Promise<PlaceInList | null> {
  if (!isFiltering(query)) return null
  const { findPlaceInList } = await import('./place-in-list.ts')
  return await findPlaceInList(edition, query, ordinal, signal)
}
