import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticlePage } from '../../src/archive/files/article-page.ts'
import { type Ordinal, toOrdinal } from '../../src/archive/ids.ts'
import { toArticleReference } from '../../src/archive/links.ts'
import { printPage, printSurroundings } from '../../src/publish/print-page.ts'
import type { SimilarityResult } from '../../src/relate/find-similar.ts'
import type { ResolvedLinks } from '../../src/relate/resolve-links.ts'
import { prose } from '../archive/make-article.ts'
import { archived } from './archived-articles.ts'
import { exampleArticle } from './example-articles.ts'

const anyArchive = fc
  .array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 })
  .map((texts) =>
    texts.map((text, at) => exampleArticle({ slug: `slug-${at}`, headline: text, source: text, body: [prose(text)] })),
  )

const anyLinksAmong = (count: number): fc.Arbitrary<readonly [ResolvedLinks, readonly SimilarityResult[]]> => {
  const ordinal: fc.Arbitrary<Ordinal> = fc.nat({ max: count - 1 }).map(toOrdinal)
  const title = fc.string({ unit: 'binary' })
  const links = fc.record({
    related: fc.array(fc.array(fc.record({ kind: fc.constant('unresolved' as const), title, url: fc.constant(null) }))),
    inText: fc.dictionary(fc.webUrl(), fc.constant(exampleArticle({ slug: 'slug-0' }).slug)),
    mentionedIn: fc.array(ordinal),
  })
  return fc.tuple(links, fc.array(fc.record({ ordinal, sharedWords: fc.array(title, { maxLength: 3 }) })))
}

test('a page that is put together from JSON is what is printed as a whole', () => {
  const cases = anyArchive.chain((articles) =>
    fc.tuple(fc.constant(articles), fc.nat({ max: articles.length - 1 }), anyLinksAmong(articles.length)),
  )
  fc.assert(
    fc.property(cases, ([articles, at, [links, similar]]) => {
      const targets = articles.map(toArticleReference)
      const [article, own] = [articles[at], archived(articles)[at]]
      if (article === undefined || own === undefined) throw new RangeError('no article')
      const targetAt = (ordinal: number) => targets[ordinal] ?? toArticleReference(article)
      const page: ArticlePage = {
        article,
        links: {
          related: links.related,
          inText: links.inText,
          mentionedIn: links.mentionedIn.map(targetAt),
          similar: similar.map(({ ordinal, sharedWords }) => ({ target: targetAt(ordinal), sharedWords })),
        },
        previous: targets[at - 1] ?? null,
        next: targets[at + 1] ?? null,
      }
      const surroundings = printSurroundings(
        at,
        links,
        similar,
        targets.map((target) => JSON.stringify(target)),
      )
      const { body, ...head } = page.article
      expect(printPage(own, surroundings)).toBe(JSON.stringify({ ...page, article: { ...head, body } }))
    }),
  )
})
