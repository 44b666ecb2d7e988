import type { ArticlePage } from '../../../archive/article-page.ts'
import type { Ordinal } from '../../../archive/ids.ts'
import { type Target, toTarget } from '../../../archive/links.ts'
import { parseArticleFile } from '../../../archive/paths.ts'
import { isFiltering, type ListQuery, parseQuery } from '../../../archive/query.ts'
import { countOf } from '../../../search/matches.ts'
import type { Edition } from '../../data/edition.ts'
import { indexOfMatch, matchAt, orderOf } from '../article-list/list-order.ts'
import { loadNotFound } from '../not-found/load-not-found.ts'

export interface ArticleView {
  readonly kind: 'article'
  readonly title: string
  readonly page: ArticlePage
  /** The list that the reader came from. */
  readonly query: ListQuery
  readonly neighbours: Neighbours
  /** Whether that list could not be looked up: the neighbours are then those of the whole archive. */
  readonly isListLost: boolean
}

/** By time of publication, within the reader's filter where there is one, else in the whole archive. */
export interface Neighbours {
  readonly earlier: Target | null
  readonly later: Target | null
  /** The article's place in the filtered list, from 1. */
  readonly place: { readonly position: number; readonly count: number } | null
}

/** `file` is the last part of the address; answers with a NotFoundView where the archive has no such article. */
export async function loadArticle(edition: Edition, file: string, params: URLSearchParams) {
  const slug = parseArticleFile(file)
  const lookup = slug === null ? null : await edition.article(slug)
  if (lookup?.kind !== 'found') return await loadNotFound(edition, file)
  const { page, ordinal } = lookup
  const query = parseQuery(params)
  const manifest = await edition.manifest()
  // An article that is here is shown, even where the index or the list that would tell its neighbours is not.
  const inFilter = await neighboursInFilter(edition, query, ordinal).catch(() => 'lost' as const)
  const isListLost = inFilter === 'lost'
  const inArchive: Neighbours = { earlier: page.previous, later: page.next, place: null }
  const view: ArticleView = {
    kind: 'article',
    title: `${page.article.headline} · ${manifest.title}`,
    page,
    query,
    neighbours: isListLost ? inArchive : (inFilter ?? inArchive),
    isListLost,
  }
  return view
}

/** Null where the query filters nothing or does not find the article: a link may be older than the archive. */
async function neighboursInFilter(edition: Edition, query: ListQuery, ordinal: Ordinal): Promise<Neighbours | null> {
  if (!isFiltering(query)) return null
  const [matches, calendar, catalogue] = await Promise.all([
    edition.search(query),
    edition.calendar(),
    edition.catalogue(),
  ])
  const index = indexOfMatch(matches, ordinal)
  if (index === null) return null
  const count = countOf(matches)
  const target = async (at: number) => {
    if (at < 0 || at >= count) return null
    const [row] = await catalogue.rows([matchAt(matches, at)])
    return row === undefined ? null : toTarget(row)
  }
  const [earlier, later] = await Promise.all([target(index - 1), target(index + 1)])
  const position = orderOf(calendar, matches, query.sort).positionOf(index) + 1
  return { earlier, later, place: { position, count } }
}
