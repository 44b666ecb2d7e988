import type { ElementContent } from 'hast'
import * as v from 'valibot'
import { type Article, ArticleSchema, type Block, type Reference } from '../../src/archive/article.ts'

/** The fields of a picture that the archive does not have. */
const ABSENT = { place: 'lead', alt: '', image: null, url: null }

/** Creates an article with the given fields, which are validated. */
export function makeArticle(fields: Partial<Record<keyof Article, unknown>>): Article {
  return v.parse(ArticleSchema, {
    headline: `The headline of ${String(fields.slug)}`,
    authors: [],
    byline: null,
    date: null,
    time: null,
    updated: null,
    source: null,
    url: null,
    saved: null,
    tags: [],
    language: 'en',
    direction: 'ltr',
    excerpt: '',
    body: [],
    ...fields,
    pictures: ((fields.pictures ?? []) as readonly object[]).map((picture) => Object.assign({}, ABSENT, picture)),
  })
}

/** Creates a prose block with a paragraph for each text. */
export function prose(...paragraphs: readonly string[]): Block {
  return { kind: 'prose', children: paragraphs.map((value) => paragraph({ type: 'text', value })) }
}

/** Creates a prose block with a link to `href`. */
export function proseWithLink(href: string): Block {
  const children: ElementContent[] = [{ type: 'text', value: 'link' }]
  return { kind: 'prose', children: [paragraph({ type: 'element', tagName: 'a', properties: { href }, children })] }
}

export function related(...references: readonly Reference[]): Block {
  return { kind: 'related', references }
}

function paragraph(...children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'p', properties: {}, children }
}
