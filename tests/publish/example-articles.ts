import type { Article } from '../../src/archive/article.ts'
import { makeArticle } from '../archive/make-article.ts'

/** An article as it may stand in an archive, of which a test names only what it is about. */
export function exampleArticle(fields: Partial<Record<keyof Article, unknown>>): Article {
  return makeArticle({
    slug: 'ferry-returns',
    headline: 'Ferry Returns',
    date: '2021-05-14',
    excerpt: 'The ferry came back on Friday.',
    ...fields,
  })
}
