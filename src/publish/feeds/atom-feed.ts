import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { LIST_PATH } from '../../archive/paths.ts'
import { addressesFrom } from '../metadata/addresses.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { ATOM_FILE, ATOM_TYPE } from '../metadata/file-names.ts'
import { protectAttribute, protectText, restoreTexts } from './protected-text.ts'

/**
 * Atom (RFC 4287), with moments in UTC. Relative links count from the place of the feed itself, which is the root of
 * the archive.
 */
export function atomFeed({ id, title, description, language, home, updated, entries }: Feed): string {
  const addressOf = addressesFrom(LIST_PATH, home)
  const feed: AtomFeed.Feed<Date, true> = {
    xml: { lang: language },
    id,
    title: { value: protectText(title) },
    ...(description === '' ? {} : { subtitle: { value: protectText(description) } }),
    updated: new Date(updated),
    // Of the entries whose own author is not known: each must have one.
    authors: [{ name: protectText(title) }],
    links: [
      { rel: 'self', type: ATOM_TYPE, href: addressOf(`/${ATOM_FILE}`) },
      { rel: 'alternate', type: 'text/html', href: addressOf(LIST_PATH) },
    ],
    generator: { text: 'Backfile' },
    entries: entries.map(toAtomEntry),
  }
  return restoreTexts(generateAtomFeed(feed, { strict: true }))
}

function toAtomEntry(entry: FeedEntry): AtomFeed.Entry<Date, true> {
  const { id, title, address, original, authors, source, tags, language, published, updated, summary, html } = entry
  const signed = authors.length > 0 || source === null ? authors : [source]
  return {
    xml: { lang: language },
    id,
    title: { value: protectText(title) },
    authors: signed.map((name) => ({ name: protectText(name) })),
    ...(published === null ? {} : { published: new Date(published) }),
    updated: new Date(updated),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: language, href: address },
      ...(original === null ? [] : [{ rel: 'via', href: protectAttribute(original) }]),
    ],
    categories: tags.map((tag) => ({ term: protectAttribute(tag) })),
    ...(summary === '' ? {} : { summary: { value: protectText(summary) } }),
    content: { type: 'html', value: protectText(html) },
  }
}
