import type { Article } from '../../archive/article.ts'
import type { ArticlePage } from '../../archive/links.ts'
import { articlePath, LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { type AddressOf, createAddressOf } from '../metadata/addresses.ts'
import { findFirstPicture } from '../metadata/first-picture.ts'
import { renderFeedHtml } from './feed-html.ts'
import { findLatestTimestamp, toFeedTimestamp } from './feed-timestamp.ts'
import { createNameUuid } from './name-uuid.ts'

/**
 * The content of a feed in any format. Times are RFC 3339 timestamps; addresses are absolute, or relative to the
 * root of the archive.
 */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly home: string | null
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly address: string
  /** The original address of the article. */
  readonly original: string | null
  readonly authors: readonly string[]
  readonly source: string | null
  readonly tags: readonly string[]
  readonly language: string
  readonly published: string | null
  readonly updated: string
  readonly summary: string
  /** The address of the largest file of the first picture, which the content also shows. */
  readonly picture: string | null
  /** Sanitised HTML of the whole article. */
  readonly html: string
}

/** Used if no article has a date, because `updated` is required and a build must not depend on the clock. */
const EPOCH = '1970-01-01T00:00:00Z'

/**
 * Creates the feed of articles that are sorted from newest to oldest. Articles without a date of publication or change
 * are left out, because an entry requires a date.
 */
export function createFeed(settings: Settings, newest: readonly ArticlePage[]): Feed {
  const { title, description, language, home } = settings
  const addressOf = createAddressOf(LIST_PATH, home)
  const entries = newest.flatMap((page) => {
    const updated = findLastChange(page.article)
    return updated === null ? [] : [createEntry(page, updated, settings, addressOf)]
  })
  return {
    id: `urn:uuid:${createNameUuid(home ?? title)}`,
    title,
    description,
    language,
    home,
    updated: entries.length === 0 ? EPOCH : findLatestTimestamp(entries.map((entry) => entry.updated)),
    entries,
  }
}

/** Returns the timestamp of the publication, or of a later change; null if neither is known. */
export function findLastChange({ date, time, updated }: Article): string | null {
  if (date === null) return updated === null ? null : toFeedTimestamp(updated, null)
  return updated !== null && updated > date ? toFeedTimestamp(updated, null) : toFeedTimestamp(date, time)
}

function createEntry(page: ArticlePage, updated: string, { title }: Settings, addressOf: AddressOf): FeedEntry {
  const { article } = page
  return {
    id: createEntryId(article, title),
    title: article.headline,
    address: addressOf(articlePath(article.slug)),
    original: article.url,
    authors: article.authors,
    source: article.source,
    tags: article.tags,
    language: article.language,
    published: article.date === null ? null : toFeedTimestamp(article.date, article.time),
    updated,
    summary: article.excerpt,
    picture: findFirstPicture(article, addressOf)?.address ?? null,
    html: renderFeedHtml(page, addressOf),
  }
}

/**
 * Returns an id that does not depend on the home of the archive. Otherwise feed readers would show every article again
 * after a move, and articles of a mirror twice. The slug distinguishes the articles of one archive, and the original
 * address distinguishes the articles of several archives.
 */
function createEntryId({ url, slug }: Article, archiveTitle: string): string {
  return `urn:uuid:${createNameUuid(`${url ?? archiveTitle} ${slug}`)}`
}
