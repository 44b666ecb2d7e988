import { expect, test } from 'vitest'
import { MONTH_PAGE_ROWS } from '../../../src/archive/paths.ts'
import { listPages } from '../../../src/publish/pages/list-pages.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSite } from '../example-site.ts'

const ASSETS = {
  template: '',
  shared: { modules: ['assets/start.js'], styles: [] },
  list: { modules: ['assets/list.js'], styles: ['assets/list.css'] },
  article: { modules: ['assets/article.js'], styles: ['assets/article.css'] },
}

test('every article and every page of every month has an address', () => {
  const articles = [
    exampleArticle({ slug: 'undated', date: null }),
    ...Array.from({ length: MONTH_PAGE_ROWS + 1 }, (_, index) => exampleArticle({ slug: `a-${index}` })),
  ]
  expect(listPages(exampleSite(articles), ASSETS).map(({ path }) => path)).toEqual([
    '/',
    '/404.html',
    '/months/index.html',
    '/months/undated.html',
    '/months/2021-05.html',
    '/months/2021-05.2.html',
    ...articles.map(({ slug }) => `/articles/${slug}.html`),
  ])
})

test.each([
  ['months', ['/', '/404.html', '/months/index.html', '/months/2021-05.html']],
  ['none', ['/', '/404.html']],
])('the setting pages: %s omits the other pages', (pages, paths) => {
  expect(listPages(exampleSite([exampleArticle({})], { pages }), ASSETS).map(({ path }) => path)).toEqual(paths)
})

const site = exampleSite([exampleArticle({})])
const task = (path: string) => listPages(site, ASSETS).find((candidate) => candidate.path === path)

test('the list has its styles, and preloads its module, the calendar and, without a query, its first rows', () => {
  const { assets, preloaded = [], preloadedUnfiltered = [] } = task('/') ?? {}
  expect(assets).toEqual({ modules: ['assets/start.js', 'assets/list.js'], styles: ['assets/list.css'] })
  expect(preloaded).toEqual([expect.stringMatching(/^data\/calendar\./)])
  expect(preloadedUnfiltered).toEqual([expect.stringMatching(/^data\/chunks\/.*\/rows\.json$/)])
  for (const path of [...preloaded, ...preloadedUnfiltered]) expect(site.data.files.has(path)).toBe(true)
})

test('an article preloads its own data file and the files that lead to it', () => {
  const { preloaded = [], articleFile } = task('/articles/ferry-returns.html') ?? {}
  expect(preloaded).toHaveLength(3)
  for (const path of preloaded) expect(site.data.files.has(path)).toBe(true)
  expect(preloaded).toContain(articleFile)
})

test('a page without its own modules links only the shared modules, and preloads no data', () => {
  expect(task('/months/index.html')).toMatchObject({ assets: ASSETS.shared, preloaded: [] })
})

test('404.html preloads nothing, because it does not know the root of the archive', () => {
  expect(task('/404.html')).toMatchObject({ assets: { ...ASSETS.shared, modules: [] }, preloaded: [] })
})
