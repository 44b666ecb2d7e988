import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { LIST_PATH } from '../../archive/paths.ts'
import { createAddressOf } from '../metadata/addresses.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { PICTURE_TYPE } from '../metadata/first-picture.ts'
import { METADATA_FILES } from '../metadata/file-names.ts'
import { removeForbidden } from '../metadata/xml-file.ts'

/** Returns an Atom feed (RFC 4287) with times in UTC. Relative links are resolved against the root of the archive. */
export function serialiseAtomFeed({ id, title, description, language, home, updated, entries }: Feed): string {
  const addressOf = createAddressOf(LIST_PATH, home)
  const feed: AtomFeed.Feed<Date, true> = {
    xml: { lang: language },
    id,
    title: { value: protectText(title) },
    ...(description === '' ? {} : { subtitle: { value: protectText(description) } }),
    updated: new Date(updated),
    // Atom requires an author for each entry; this one is used for entries without a known author.
    authors: [{ name: protectText(title) }],
    links: [
      { rel: 'self', type: METADATA_FILES.atom.type, href: addressOf(`/${METADATA_FILES.atom.path}`) },
      { rel: 'alternate', type: 'text/html', href: addressOf(LIST_PATH) },
    ],
    generator: { text: 'Backfile' },
    entries: entries.map(toAtomEntry),
  }
  return restoreTexts(generateAtomFeed(feed, { strict: true }))
}

function toAtomEntry(entry: FeedEntry): AtomFeed.Entry<Date, true> {
  const { id, title, address, original, authors, source, tags, language, published, updated } = entry
  const { summary, picture, html } = entry
  const names = authors.length > 0 || source === null ? authors : [source]
  return {
    xml: { lang: language },
    id,
    title: { value: protectText(title) },
    authors: names.map((name) => ({ name: protectText(name) })),
    ...(published === null ? {} : { published: new Date(published) }),
    updated: new Date(updated),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: language, href: address },
      ...(original === null ? [] : [{ rel: 'via', href: protectAttribute(original) }]),
      ...(picture === null ? [] : [{ rel: 'enclosure', type: PICTURE_TYPE, href: picture }]),
    ],
    categories: tags.map((tag) => ({ term: protectAttribute(tag) })),
    ...(summary === '' ? {} : { summary: { value: protectText(summary) } }),
    content: { type: 'html', value: protectText(html) },
  }
}

// XML forbids both characters, so a text contains neither of them once `removeForbidden` has run.
const EDGE = '\ufffe'
const AMPERSAND = '\uffff'

/**
 * Protects a text of an element from feedsmith 3.0.1, until `restoreTexts` runs on the serialised feed. Without it,
 * feedsmith trims texts, omits blank ones even if Atom requires their element, pads texts that contain markup with white
 * space, and replaces every literal `&apos;` by `'`.
 *
 * Markup characters become numeric references, which readers resolve once. Readers based on fast-xml-parser 5.11 may
 * resolve named references and CDATA sections twice, which would turn the text `<script>` into a script.
 */
export function protectText(text: string): string {
  return EDGE + removeForbidden(text).replace(/[&<>]/g, (sign) => `${AMPERSAND}#${sign.charCodeAt(0)};`) + EDGE
}

/** Protects the value of an attribute. feedsmith escapes attributes correctly. */
export function protectAttribute(value: string): string {
  return EDGE + removeForbidden(value) + EDGE
}

/** Removes the protection from all texts of a serialised feed. */
export function restoreTexts(xml: string): string {
  return removeForbidden(xml.replaceAll(AMPERSAND, '&'))
}
