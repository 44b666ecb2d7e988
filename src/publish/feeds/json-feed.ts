import { generateJsonFeed, type JsonFeed } from 'feedsmith'
import type { Feed, FeedEntry } from './feed.ts'
import { METADATA_FILES } from '../metadata/file-names.ts'

/**
 * Returns a JSON Feed 1.1 (https://jsonfeed.org/version/1.1) with times in UTC. Unknown fields are left out, and without
 * a home also the fields that require an absolute address.
 */
export function serialiseJsonFeed({ title, description, language, home, entries }: Feed): string {
  const { path } = METADATA_FILES.jsonFeed
  const feed: JsonFeed.Feed<Date, true> = {
    title,
    ...(home === null ? {} : { home_page_url: new URL(home).href, feed_url: new URL(path, home).href }),
    ...(description === '' ? {} : { description }),
    language,
    items: entries.map(toItem),
  }
  // feedsmith 3.0.1 omits an empty list of items, which the format requires.
  const items = entries.length === 0 ? { items: [] } : {}
  return JSON.stringify(Object.assign(items, generateJsonFeed(feed, { strict: true })))
}

function toItem(entry: FeedEntry): JsonFeed.Item<Date, true> {
  const { id, title, address, original, authors, tags, language, published, updated, summary, picture, html } = entry
  return {
    id,
    url: address,
    ...(original === null ? {} : { external_url: original }),
    title,
    content_html: html,
    ...(summary === '' ? {} : { summary }),
    ...(picture === null ? {} : { image: picture }),
    ...(published === null ? {} : { date_published: new Date(published) }),
    ...(updated === published ? {} : { date_modified: new Date(updated) }),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    language,
  }
}
