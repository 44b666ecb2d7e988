import { type IsoDate, parseIsoDate } from './iso-date.ts'

export const FACETS = ['author', 'source', 'tag', 'lang'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** What the list shows: the whole state of the page, as it stands in the URL. */
export interface ListQuery {
  readonly words: string
  /** Publication dates, both inclusive; null is open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Several values of one facet widen, several facets narrow. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  /** Null is what `resolveSort` finds best. */
  readonly sort: Sort | null
}

export const EMPTY_QUERY: ListQuery = {
  words: '',
  from: null,
  to: null,
  facets: { author: [], source: [], tag: [], lang: [] },
  sort: null,
}

/** The order of the list: where nothing else is asked for, words are followed by relevance, all else by date. */
export function resolveSort({ words, sort }: Pick<ListQuery, 'words' | 'sort'>): Sort {
  if (words === '') return sort === 'oldest' ? 'oldest' : 'newest'
  return sort ?? 'relevance'
}

/** A value that cannot be understood gives its default, never an error: links live longer than formats. */
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

/** The inverse of `parseQuery`; defaults are left out, so that equal queries have equal addresses. */
export function serialiseQuery(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.words !== '') params.set('q', query.words)
  if (query.from !== null) params.set('from', query.from)
  if (query.to !== null) params.set('to', query.to)
  for (const facet of FACETS) for (const value of query.facets[facet]) params.append(facet, value)
  if (query.sort !== null) params.set('sort', query.sort)
  return params
}

/** Whether the query leaves any article out; the order alone leaves none out. */
export function isFiltering(query: ListQuery): boolean {
  return serialiseQuery({ ...query, sort: null }).size > 0
}
