import type { Element } from 'xast'
import { x } from 'xastscript'
import { LIST_PATH } from '../../archive/paths.ts'
import { addressesFrom } from './addresses.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { ATOM_FILE, ATOM_TYPE } from './machine-paths.ts'
import { printXml } from './xml-file.ts'

/** Atom (RFC 4287). Relative links count from the place of the feed itself, which is the root of the archive. */
export function atomFeed({ id, title, description, language, home, updated, entries }: Feed): string {
  const addressOf = addressesFrom(LIST_PATH, home)
  return printXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      x('id', id),
      x('title', title),
      ...(description === '' ? [] : [x('subtitle', description)]),
      x('updated', updated),
      // Of the entries whose own author is not known: each must have one.
      person(title),
      x('link', { rel: 'self', type: ATOM_TYPE, href: addressOf(`/${ATOM_FILE}`) }),
      x('link', { rel: 'alternate', type: 'text/html', href: addressOf(LIST_PATH) }),
      x('generator', 'Backfile'),
      ...entries.map(entryElement),
    ]),
  )
}

function entryElement(entry: FeedEntry): Element {
  const { id, title, address, original, authors, source, tags, language, published, updated, summary, html } = entry
  const signed = authors.length > 0 || source === null ? authors : [source]
  return x('entry', { 'xml:lang': language }, [
    x('id', id),
    x('title', title),
    ...signed.map(person),
    ...(published === null ? [] : [x('published', published)]),
    x('updated', updated),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: address }),
    ...(original === null ? [] : [x('link', { rel: 'via', href: original })]),
    ...tags.map((tag) => x('category', { term: tag })),
    ...(summary === '' ? [] : [x('summary', summary)]),
    x('content', { type: 'html' }, html),
  ])
}

function person(name: string): Element {
  return x('author', [x('name', name)])
}
