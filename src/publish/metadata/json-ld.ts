import type { Article } from '../../archive/article.ts'
import { articlePath, LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { type AddressOf, createAddressOf } from './addresses.ts'
import { createBreadcrumbs } from './breadcrumbs.ts'
import { toTimestamp } from './timestamp.ts'
import { truncate } from './truncate.ts'

/** Consumers truncate longer headlines, at any character. */
const MAX_HEADLINE_LENGTH = 110

/** Returns the JSON-LD of an article for a script element. It contains no `<`, so no text can end the element. */
export function serialiseJsonLd(article: Article, { title, home }: Pick<Settings, 'title' | 'home'>): string {
  const addressOf = createAddressOf(articlePath(article.slug), home)
  const graph = [createNewsArticle(article, title, addressOf), createBreadcrumbs(article, title, addressOf)]
  // JSON parsers read the escape as `<`.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}

/** Returns a schema.org NewsArticle (https://schema.org/NewsArticle) without the properties that are not known. */
function createNewsArticle(
  article: Article,
  archiveTitle: string,
  addressOf: AddressOf,
): Readonly<Record<string, unknown>> {
  const { headline, authors, tags } = article
  const short = truncate(headline, MAX_HEADLINE_LENGTH)
  const address = addressOf(articlePath(article.slug))
  return {
    '@type': 'NewsArticle',
    headline: short,
    name: short === headline ? undefined : headline,
    description: article.excerpt || undefined,
    inLanguage: article.language,
    datePublished: article.date ? toTimestamp(article.date, article.time) : undefined,
    dateModified: article.updated ?? undefined,
    author: authors.length > 0 ? authors.map(describeAuthor) : undefined,
    publisher: article.source ? { '@type': 'Organization', name: article.source } : undefined,
    url: address,
    mainEntityOfPage: address,
    isBasedOn: article.url ?? undefined,
    isPartOf: { '@type': 'WebSite', name: archiveTitle, url: addressOf(LIST_PATH) },
    keywords: tags.length > 0 ? tags : undefined,
  }
}

/** News agencies sign in capitals only (AFP, TASS). schema.org distinguishes people from organisations. */
function describeAuthor(name: string): Readonly<Record<string, string>> {
  return { '@type': /^\p{Lu}{2,8}$/u.test(name) ? 'Organization' : 'Person', name }
}
