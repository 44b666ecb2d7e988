import { expect, test } from 'vitest'
import { MONTH_PAGE_ROWS } from '../../src/archive/paths.ts'
import { pageTasks } from '../../src/publish/page-tasks.ts'
import { exampleArticle } from './example-articles.ts'
import { exampleSite } from './example-site.ts'

const ASSETS = {
  template: '',
  shared: { modules: ['assets/start.js'], styles: [] },
  routeAssets: (file: string) => {
    const name = `assets/${file.split('/').at(-1)}`
    return { modules: [`${name}.js`], styles: [`${name}.css`] }
  },
}

test('every article and every page of every month has an address', () => {
  const articles = [
    exampleArticle({ slug: 'undated', date: null }),
    ...Array.from({ length: MONTH_PAGE_ROWS + 1 }, (_, index) => exampleArticle({ slug: `a-${index}` })),
  ]
  expect(pageTasks(exampleSite(articles), ASSETS).map(({ path }) => path)).toEqual([
    '/',
    '/months/index.html',
    '/404.html',
    '/months/undated.html',
    '/months/2021-05.html',
    '/months/2021-05.2.html',
    ...articles.map(({ slug }) => `/articles/${slug}.html`),
  ])
})

const site = exampleSite([exampleArticle({})])
const task = (path: string) => pageTasks(site, ASSETS).find((candidate) => candidate.path === path)

test('the list has its styles, and preloads its module and the calendar', () => {
  expect(task('/')?.styles).toEqual(['./assets/list.tsx.css'])
  const [start, module, calendar, ...others] = task('/')?.preloads.map(({ href }) => href) ?? []
  expect(start).toBe('./assets/start.js')
  expect(module).toBe('./assets/list.tsx.js')
  expect(calendar).toMatch(/^\.\/data\/calendar\./)
  expect(site.data.files.has(calendar?.replace('./', '') ?? '')).toBe(true)
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
