import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { LIST_PATH } from '../../archive/paths.ts'
import { addressesFrom } from './addresses.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { ATOM_FILE, ATOM_TYPE } from './machine-paths.ts'
import { sealAttribute, sealText, unsealTexts } from './sealed-text.ts'

/**
 * Atom (RFC 4287), with moments in UTC. Relative links count from the place of the feed itself, which is the root of
 * the archive.
 */
export function atomFeed({ id, title, description, language, home, updated, entries }: Feed): string {
  const addressOf = addressesFrom(LIST_PATH, home)
  const feed: AtomFeed.Feed<Date, true> = {
    xml: { lang: language },
    id,
    title: { value: sealText(title) },
    ...(description === '' ? {} : { subtitle: { value: sealText(description) } }),
    updated: new Date(updated),
    // Of the entries whose own author is not known: each must have one.
    authors: [{ name: sealText(title) }],
    links: [
      { rel: 'self', type: ATOM_TYPE, href: addressOf(`/${ATOM_FILE}`) },
      { rel: 'alternate', type: 'text/html', href: addressOf(LIST_PATH) },
    ],
    generator: { text: 'Backfile' },
    entries: entries.map(toAtomEntry),
  }
  return unsealTexts(generateAtomFeed(feed, { strict: true }))
}

function toAtomEntry(entry: FeedEntry): AtomFeed.Entry<Date, true> {
  const { id, title, address, original, authors, source, tags, language, published, updated, summary, html } = entry
  const signed = authors.length > 0 || source === null ? authors : [source]
  return {
    xml: { lang: language },
    id,
    title: { value: sealText(title) },
    authors: signed.map((name) => ({ name: sealText(name) })),
    ...(published === null ? {} : { published: new Date(published) }),
    updated: new Date(updated),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: language, href: address },
      ...(original === null ? [] : [{ rel: 'via', href: sealAttribute(original) }]),
    ],
    categories: tags.map((tag) => ({ term: sealAttribute(tag) })),
    ...(summary === '' ? {} : { summary: { value: sealText(summary) } }),
    content: { type: 'html', value: sealText(html) },
  }
}
