import { foldUrl } from '../archive/addresses/fold-url.ts'
import type { ArticleHead, Reference } from '../archive/article.ts'
import { bisect } from '../archive/bisect.ts'
import type { Ordinal } from '../archive/ids.ts'
import { toDayNumber } from '../archive/iso-date.ts'
import { lazy } from '../archive/lazy.ts'
import { groupOrdinals } from './group-ordinals.ts'

/**
 * Finds the article that another article refers to. The result is never the referring article, and null if the archive
 * has no such article.
 */
export interface ReferenceResolver {
  readonly resolveUrl: (url: string, from: Ordinal) => Ordinal | null
  /** Finds an article by address, or by title if no article has the address. */
  readonly resolve: (reference: Reference, from: Ordinal) => Ordinal | null
}

/** The fields that identify an article in a reference. */
export type NamedArticle = Pick<ArticleHead, 'url' | 'headline' | 'date'>

/**
 * Creates a resolver for articles in the order of the archive. If several articles have the address or the title, the
 * nearest by date is meant. The tables are built on first use, because most clippings refer to no other article.
 */
export function createReferenceResolver(articles: readonly NamedArticle[]): ReferenceResolver {
  const byUrl = lazy(() => groupOrdinals(articles, ({ url }) => (url === null ? null : foldUrl(url))))
  const byTitle = lazy(() => groupOrdinals(articles, ({ headline }) => foldTitle(headline)))

  const resolveUrl = (url: string, from: Ordinal) => {
    const key = foldUrl(url)
    return key === null ? null : findNearest(articles, byUrl().get(key) ?? [], from)
  }
  return {
    resolveUrl,
    resolve: ({ title, url }, from) =>
      (url === null ? null : resolveUrl(url, from)) ??
      findNearest(articles, byTitle().get(foldTitle(title)) ?? [], from),
  }
}

/** Ordinals ascend with the date, so only the candidates directly before and after the referring article are compared. */
function findNearest(articles: readonly NamedArticle[], candidates: readonly Ordinal[], from: Ordinal): Ordinal | null {
  const own = bisect(0, candidates.length, (index) => (candidates[index] ?? from) < from)
  const previous = candidates[own - 1] ?? null
  const next = candidates[candidates[own] === from ? own + 1 : own] ?? null
  if (previous === null || next === null) return previous ?? next
  return daysBetween(articles, previous, from) <= daysBetween(articles, next, from) ? previous : next
}

/** Returns Infinity if one of the articles has no date. */
function daysBetween(articles: readonly NamedArticle[], a: Ordinal, b: Ordinal): number {
  const dateOfA = articles[a]?.date ?? null
  const dateOfB = articles[b]?.date ?? null
  return dateOfA === null || dateOfB === null ? Infinity : Math.abs(toDayNumber(dateOfA) - toDayNumber(dateOfB))
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const QUOTES = /["'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇]+/g
const DASHES = /(?: ?[-‐‑‒–—―−])+ ?/g
const FINAL_PUNCTUATION = new Set(' .,;:!?。')

/**
 * Reduces a title to the parts that two papers spell alike: without quotes, case, final punctuation and kinds of
 * dashes. Example: `“It’s Over” — Again.` and `It's over - again` both fold to `its over-again`.
 */
export function foldTitle(title: string): string {
  const folded = title
    .replace(INVISIBLE, '')
    // Before NFKC, which turns an acute accent used as a quote into a space.
    .replace(QUOTES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DASHES, '-')
    .trim()
  let end = folded.length
  while (FINAL_PUNCTUATION.has(folded.charAt(end - 1))) end--
  return end === 0 ? folded : folded.slice(0, end)
}
