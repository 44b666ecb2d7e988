import type { Article } from '../../archive/article.ts'
import { articlePath, LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { type AddressOf, addressesFrom } from './addresses.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { truncate } from './truncate.ts'

/** Those who show a longer headline cut it where they like. */
const MAX_HEADLINE_LENGTH = 110

/** The JSON-LD of an article's page, to stand in a script element: it holds no `<` that could end it. */
export function articleJsonLd(article: Article, { title, home }: Pick<Settings, 'title' | 'home'>): string {
  const addressOf = addressesFrom(articlePath(article.slug), home)
  const graph = [newsArticle(article, title, addressOf), breadcrumbs(article, title, addressOf)]
  // JSON reads the escape as the same character.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}

/** A schema.org NewsArticle (https://schema.org/NewsArticle); unknown properties are left out. */
function newsArticle(article: Article, archiveTitle: string, addressOf: AddressOf): Readonly<Record<string, unknown>> {
  const { headline, authors, tags } = article
  const short = truncate(headline, MAX_HEADLINE_LENGTH)
  const address = addressOf(articlePath(article.slug))
  return {
    '@type': 'NewsArticle',
    headline: short,
    name: short === headline ? undefined : headline,
    description: article.excerpt || undefined,
    inLanguage: article.language,
    datePublished: article.date ? timestamp(article.date, article.time) : undefined,
    dateModified: article.updated ?? undefined,
    author: authors.length > 0 ? authors.map(authorOf) : undefined,
    publisher: article.source ? { '@type': 'Organization', name: article.source } : undefined,
    url: address,
    mainEntityOfPage: address,
    isBasedOn: article.url ?? undefined,
    isPartOf: { '@type': 'WebSite', name: archiveTitle, url: addressOf(LIST_PATH) },
    keywords: tags.length > 0 ? tags : undefined,
  }
}

/** The machine-readable moment of publication: a day, or a day and a time. */
export function timestamp(date: string, time: string | null): string {
  return time === null ? date : `${date}T${time}`
}

/** Wire agencies sign with capitals only (AFP, TASS); schema.org wants people and organisations told apart. */
function authorOf(name: string): Readonly<Record<string, string>> {
  return { '@type': /^\p{Lu}{2,8}$/u.test(name) ? 'Organization' : 'Person', name }
}
