import type { Article } from '../../archive/article.ts'
import type { ArticlePage } from '../../archive/files/article-page.ts'
import { articlePath, LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { type AddressOf, addressesFrom } from '../metadata/addresses.ts'
import { feedHtml } from './feed-html.ts'
import { feedMoment, latestMoment } from './feed-moment.ts'
import { nameUuid } from './name-uuid.ts'

/**
 * What the feeds of either format say. Moments are of RFC 3339, addresses absolute or relative to the archive's root.
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
  /** Where the article stood on the web. */
  readonly original: string | null
  readonly authors: readonly string[]
  readonly source: string | null
  readonly tags: readonly string[]
  readonly language: string
  readonly published: string | null
  readonly updated: string
  readonly summary: string
  /** Sanitised. */
  readonly html: string
}

/** Of an archive without a dated article: a feed has to have been updated, and a build must not ask the clock. */
const NEVER = '1970-01-01T00:00:00Z'

/**
 * A feed of some articles, newest first. Those of which no day is known, neither of publication nor of change, are left
 * out: an entry cannot be without one.
 */
export function makeFeed(settings: Settings, newest: readonly ArticlePage[]): Feed {
  const { title, description, language, home } = settings
  const addressOf = addressesFrom(LIST_PATH, home)
  const entries = newest.flatMap((page) => {
    const updated = lastChange(page.article)
    return updated === null ? [] : [makeEntry(page, updated, settings, addressOf)]
  })
  return {
    id: `urn:uuid:${nameUuid(home ?? title)}`,
    title,
    description,
    language,
    home,
    updated: entries.length === 0 ? NEVER : latestMoment(entries.map((entry) => entry.updated)),
    entries,
  }
}

/** The moment of publication, or of a change after it; null where neither is known. */
export function lastChange({ date, time, updated }: Article): string | null {
  if (date === null) return updated === null ? null : feedMoment(updated, null)
  return updated !== null && updated > date ? feedMoment(updated, null) : feedMoment(date, time)
}

function makeEntry(page: ArticlePage, updated: string, { title }: Settings, addressOf: AddressOf): FeedEntry {
  const { article } = page
  return {
    id: entryId(article, title),
    title: article.headline,
    address: addressOf(articlePath(article.slug)),
    original: article.url,
    authors: article.authors,
    source: article.source,
    tags: article.tags,
    language: article.language,
    published: article.date === null ? null : feedMoment(article.date, article.time),
    updated,
    summary: article.excerpt,
    html: feedHtml(page, addressOf),
  }
}

/**
 * Stays when the archive gets a home, or moves to another: a reader of feeds would else show every article anew, and
 * those of a mirror twice. The slug tells the articles of one archive apart, the original's address those of several.
 */
function entryId({ url, slug }: Article, archiveTitle: string): string {
  return `urn:uuid:${nameUuid(`${url ?? archiveTitle} ${slug}`)}`
}
