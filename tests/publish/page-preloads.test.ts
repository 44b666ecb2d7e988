import { expect, test } from 'vitest'
import { pagePreloads } from '../../src/publish/page-preloads.ts'
import { exampleArticle } from './example-articles.ts'
import { exampleSite } from './example-site.ts'

const ASSETS = { template: '', modulesOf: (file: string) => [`assets/${file.split('/').at(-1)}.js`] }
const site = exampleSite([exampleArticle({})])
const preloadsOf = pagePreloads(site, ASSETS)

test('the list preloads its module and the calendar', () => {
  const hrefs = preloadsOf('/').map(({ href }) => href)
  expect(hrefs[0]).toBe('./assets/list.tsx.js')
  for (const href of hrefs.slice(1)) expect(site.data.files.has(href.replace('./', ''))).toBe(true)
  expect(hrefs.slice(1).map((href) => href.split('.')[1])).toEqual(['/data/calendar'])
})

test('an article preloads its own data, from where it stands', () => {
  const data = preloadsOf('/articles/ferry-returns.html').filter(({ kind }) => kind === 'data')
  expect(data).toHaveLength(2)
  for (const { href } of data) expect(site.data.files.has(href.replace('../', ''))).toBe(true)
})

test('pages without scripts of their own preload nothing', () => {
  expect(preloadsOf('/404.html')).toEqual([])
})
