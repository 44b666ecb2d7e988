import * as v from 'valibot'
import { type Article, ArticleSchema } from '../../src/archive/article.ts'

/** A whole article of which a test names only what it is about. */
export function exampleArticle(fields: Partial<Record<keyof Article, unknown>>): Article {
  return v.parse(ArticleSchema, {
    slug: 'ferry-returns',
    headline: 'Ferry Returns',
    authors: [],
    date: '2021-05-14',
    time: null,
    updated: null,
    source: null,
    url: null,
    tags: [],
    language: 'en',
    direction: 'ltr',
    excerpt: 'The ferry came back on Friday.',
    pictures: [],
    body: [],
    ...fields,
  })
}
