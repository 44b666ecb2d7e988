import { type IsoDate, parseIsoDate } from './iso-date.ts'

export const FACETS = ['author', 'source', 'tag', 'lang'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** The whole state of the list, as the parameters of its URL contain it. */
export interface ListQuery {
  readonly words: string
  /** Range of publication dates, both inclusive; null is open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** An article matches if it has one of the values of each facet that has values. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  /** Null selects the default of `resolveSort`. */
  readonly sort: Sort | null
}

export const EMPTY_QUERY: ListQuery = {
  words: '',
  from: null,
  to: null,
  facets: { author: [], source: [], tag: [], lang: [] },
  sort: null,
}

/** Returns the order of the list. The default is by relevance for a query with words, else from newest to oldest. */
export function resolveSort({ words, sort }: Pick<ListQuery, 'words' | 'sort'>): Sort {
  if (words === '') return sort === 'oldest' ? 'oldest' : 'newest'
  return sort ?? 'relevance'
}

/**
 * Parses the parameters of a URL. An invalid value is replaced by its default, because links may come from other
 * versions.
 */
export function parseQuery(params: URLSearchParams): ListQuery {
  const values = (facet: Facet) => [...new Set(params.getAll(facet).filter((value) => value !== ''))]
  return {
    words: (params.get('q') ?? '').trim(),
    from: parseIsoDate(params.get('from') ?? ''),
    to: parseIsoDate(params.get('to') ?? ''),
    facets: { author: values('author'), source: values('source'), tag: values('tag'), lang: values('lang') },
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? null,
  }
}

/** The inverse of `parseQuery`. Defaults are left out, so that equal queries have equal addresses. */
export function serialiseQuery(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.words !== '') params.set('q', query.words)
  if (query.from !== null) params.set('from', query.from)
  if (query.to !== null) params.set('to', query.to)
  for (const facet of FACETS) for (const value of query.facets[facet]) params.append(facet, value)
  if (query.sort !== null) params.set('sort', query.sort)
  return params
}

/** Returns true if the query excludes articles. A sort order excludes no articles. */
export function isFiltering(query: ListQuery): boolean {
  return serialiseQuery({ ...query, sort: null }).size > 0
}

/** Returns true if nothing but dates excludes articles from the results. */
export function hasOnlyDates({ words, facets }: ListQuery): boolean {
  return words === '' && FACETS.every((facet) => facets[facet].length === 0)
}
