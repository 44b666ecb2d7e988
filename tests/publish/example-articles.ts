import type { Article } from '../../src/archive/article.ts'
import { makeArticle } from '../archive/make-article.ts'

/** Creates an article. A test sets only the relevant fields. */
export function exampleArticle(fields: Partial<Record<keyof Article, unknown>>): Article {
  return makeArticle({
    slug: 'ferry-returns',
    headline: 'Ferry Returns',
    date: '2021-05-14',
    excerpt: 'The ferry came back on Friday.',
    ...fields,
  })
}
