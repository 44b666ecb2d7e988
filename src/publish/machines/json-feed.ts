import type { Feed, FeedEntry } from './feed.ts'
import { JSON_FEED_FILE } from './machine-paths.ts'

/** JSON Feed 1.1 (https://jsonfeed.org/version/1.1). What is not known is left out, as is what must be absolute. */
export function jsonFeed({ title, description, language, home, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home === null ? undefined : new URL(home).href,
    feed_url: home === null ? undefined : new URL(JSON_FEED_FILE, home).href,
    description: description || undefined,
    language,
    items: entries.map(toItem),
  })
}

function toItem(entry: FeedEntry): Readonly<Record<string, unknown>> {
  const { id, title, address, original, authors, tags, language, published, updated, summary, html } = entry
  return {
    id,
    url: address,
    external_url: original ?? undefined,
    title,
    content_html: html,
    summary: summary || undefined,
    date_published: published ?? undefined,
    date_modified: updated === published ? undefined : updated,
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: tags.length === 0 ? undefined : tags,
    language,
  }
}
