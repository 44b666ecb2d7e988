import type { Article } from '../../archive/article.ts'
import { type IsoMonth, monthOf } from '../../archive/iso-date.ts'
import { articlePath, LIST_PATH, monthPath } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { type AddressOf, createAddressOf } from './addresses.ts'
import { findFirstPicture, type FirstPicture, PICTURE_TYPE } from './first-picture.ts'
import { toTimestamp } from './timestamp.ts'
import { truncate } from './truncate.ts'

/** Readers of the metadata truncate longer headlines, at any character. */
const MAX_HEADLINE_LENGTH = 110

/** Names in the language of the interface. */
const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
})

type JsonObject = Readonly<Record<string, unknown>>

/** Returns the JSON-LD of an article for a script element. It contains no `<`, so no text can end the element. */
export function serialiseJsonLd(article: Article, { title, home }: Pick<Settings, 'title' | 'home'>): string {
  const addressOf = createAddressOf(articlePath(article.slug), home)
  const graph = [createNewsArticle(article, title, addressOf), createBreadcrumbs(article, title, addressOf)]
  // JSON parsers read the escape as `<`.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}

/** Returns a schema.org NewsArticle (https://schema.org/NewsArticle) without the properties that are not known. */
function createNewsArticle(article: Article, archiveTitle: string, addressOf: AddressOf): JsonObject {
  const { headline, authors, tags } = article
  const short = truncate(headline, MAX_HEADLINE_LENGTH)
  const address = addressOf(articlePath(article.slug))
  const picture = findFirstPicture(article, addressOf)
  return {
    '@type': 'NewsArticle',
    headline: short,
    name: short === headline ? undefined : headline,
    description: article.excerpt || undefined,
    image: picture === null ? undefined : describePicture(picture),
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

/** Returns a schema.org ImageObject (https://schema.org/ImageObject). */
function describePicture({ address, width, height, caption, credit }: FirstPicture): JsonObject {
  return {
    '@type': 'ImageObject',
    url: address,
    encodingFormat: PICTURE_TYPE,
    width,
    height,
    caption: caption || undefined,
    creditText: credit ?? undefined,
  }
}

/** News agencies sign in capitals only (AFP, TASS). schema.org distinguishes people from organisations. */
function describeAuthor(name: string): JsonObject {
  return { '@type': /^\p{Lu}{2,8}$/u.test(name) ? 'Organization' : 'Person', name }
}

/** Returns a schema.org BreadcrumbList with three items: the archive, the article's month, the article. */
function createBreadcrumbs({ slug, headline, date }: Article, archiveTitle: string, addressOf: AddressOf): JsonObject {
  const month = date === null ? null : monthOf(date)
  const items = [
    { name: archiveTitle, path: LIST_PATH },
    { name: month === null ? 'Undated' : formatMonth(month), path: monthPath({ month, page: 1 }) },
    { name: headline, path: articlePath(slug) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addressOf(path),
    })),
  }
}

/** Cached by month, because Intl takes longer than all other steps and articles share their months. */
const monthNames = new Map<IsoMonth, string>()

function formatMonth(month: IsoMonth): string {
  const name = monthNames.get(month) ?? MONTH_NAMES.format(new Date(`${month}-01T00:00:00Z`))
  monthNames.set(month, name)
  return name
}
