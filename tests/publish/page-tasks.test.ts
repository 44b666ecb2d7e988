import { expect, test } from 'vitest'
import { MONTH_PAGE_ROWS } from '../../src/archive/paths.ts'
import { pageTasks } from '../../src/publish/page-tasks.ts'
import { exampleArticle } from './example-articles.ts'
import { exampleSite } from './example-site.ts'

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
  expect(pageTasks(exampleSite(articles), ASSETS).map(({ path }) => path)).toEqual([
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
])('pages: %s leaves out the others', (pages, paths) => {
  expect(pageTasks(exampleSite([exampleArticle({})], { pages }), ASSETS).map(({ path }) => path)).toEqual(paths)
})

const site = exampleSite([exampleArticle({})])
const task = (path: string) => pageTasks(site, ASSETS).find((candidate) => candidate.path === path)

test('the list has its styles, and preloads its module, the calendar, and its first rows', () => {
  expect(task('/')?.styles).toEqual(['./assets/list.css'])
  const [start, module, calendar, rows, ...others] = task('/')?.preloads.map(({ href }) => href) ?? []
  expect(start).toBe('./assets/start.js')
  expect(module).toBe('./assets/list.js')
  expect(calendar).toMatch(/^\.\/data\/calendar\./)
  expect(site.data.files.has(calendar?.replace('./', '') ?? '')).toBe(true)
  expect(site.data.files.has(rows?.replace('./', '') ?? '')).toBe(true)
  expect(others).toEqual([])
})

test('an article preloads what leads to its own data, from where it stands', () => {
  const { preloads, file } = task('/articles/ferry-returns.html') ?? {}
  const data = preloads?.filter(({ kind }) => kind === 'data').map(({ href }) => href.replace('../', '')) ?? []
  expect(data).toHaveLength(3)
  for (const path of data) expect(site.data.files.has(path)).toBe(true)
  expect(data).toContain(file)
})

test('pages without scripts of their own preload what every page needs', () => {
  expect(task('/404.html')?.preloads).toEqual([{ kind: 'module', href: './assets/start.js' }])
})
