import { expect, test } from 'vitest'
import { decodeCalendar } from '../../src/archive/calendar.ts'
import { encodeCalendar } from '../../src/archive/encode-calendar.ts'
import { MONTH_PAGE_ROWS } from '../../src/archive/paths.ts'
import { pageFile, pagePaths } from '../../src/publish/page-paths.ts'
import { exampleArticle } from './example-articles.ts'

test('every article and every page of every month has an address', () => {
  const articles = [
    exampleArticle({ slug: 'undated', date: null }),
    ...Array.from({ length: MONTH_PAGE_ROWS + 1 }, (_, index) => exampleArticle({ slug: `a-${index}` })),
  ]
  const calendar = decodeCalendar(encodeCalendar(articles.map(({ date }) => date)))
  expect(pagePaths(articles, calendar)).toEqual([
    '/',
    '/months/index.html',
    '/404.html',
    '/months/undated.html',
    '/months/2021-05.html',
    '/months/2021-05.2.html',
    ...articles.map(({ slug }) => `/articles/${slug}.html`),
  ])
})

test('addresses are names of files', () => {
  expect(pageFile('/')).toBe('index.html')
  expect(pageFile('/articles/ferry-returns.html')).toBe('articles/ferry-returns.html')
})
