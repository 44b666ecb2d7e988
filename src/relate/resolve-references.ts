import type { ArticleHead, Reference } from '../archive/article.ts'
import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { toDayNumber } from '../archive/iso-date.ts'
import { lazy } from '../archive/lazy.ts'
import { foldTitle } from './fold-title.ts'
import { foldUrl } from './fold-url.ts'

/** Finds the article that another one means, never the referring article itself; null where the archive has none. */
export interface Resolver {
  readonly resolveUrl: (url: string, from: Ordinal) => Ordinal | null
  /** By address, and failing that by title. */
  readonly resolve: (reference: Reference, from: Ordinal) => Ordinal | null
}

/** The fields that identify an article in a reference. */
export type NamedArticle = Pick<ArticleHead, 'url' | 'headline' | 'date'>

/**
 * `articles` stand in ordinal order; what they are found by is made ready at the first question, since clippings seldom
 * refer to others. Of several with one address or headline, the nearest by date is meant.
 */
export function createResolver(articles: readonly NamedArticle[]): Resolver {
  const byUrl = lazy(() => group(articles, ({ url }) => (url === null ? null : foldUrl(url))))
  const byTitle = lazy(() => group(articles, ({ headline }) => foldTitle(headline)))

  const resolveUrl = (url: string, from: Ordinal) => {
    const key = foldUrl(url)
    return key === null ? null : nearest(articles, byUrl().get(key) ?? [], from)
  }
  return {
    resolveUrl,
    resolve: ({ title, url }, from) =>
      (url === null ? null : resolveUrl(url, from)) ?? nearest(articles, byTitle().get(foldTitle(title)) ?? [], from),
  }
}

function group(
  articles: readonly NamedArticle[],
  keyOf: (article: NamedArticle) => string | null,
): ReadonlyMap<string, readonly Ordinal[]> {
  const groups = new Map<string, Ordinal[]>()
  articles.forEach((article, index) => {
    const key = keyOf(article)
    if (key === null || key === '') return
    const ordinals = groups.get(key)
    if (ordinals === undefined) groups.set(key, [toOrdinal(index)])
    else ordinals.push(toOrdinal(index))
  })
  return groups
}

/** Ordinals ascend with the date: only the candidate just before and the one just after can be nearest. */
function nearest(articles: readonly NamedArticle[], candidates: readonly Ordinal[], from: Ordinal): Ordinal | null {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[middle] ?? from) < from) low = middle + 1
    else high = middle
  }
  const before = candidates[low - 1] ?? null
  const after = candidates[candidates[low] === from ? low + 1 : low] ?? null
  if (before === null || after === null) return before ?? after
  return daysApart(articles, before, from) <= daysApart(articles, after, from) ? before : after
}

function daysApart(articles: readonly NamedArticle[], a: Ordinal, b: Ordinal): number {
  const first = articles[a]?.date ?? null
  const second = articles[b]?.date ?? null
  return first === null || second === null ? Infinity : Math.abs(toDayNumber(first) - toDayNumber(second))
}
