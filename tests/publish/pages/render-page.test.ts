import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { SettingsSchema } from '../../../src/archive/settings.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import { FIND_ROOT_SCRIPT } from '../../../src/publish/not-found/find-root-script.ts'
import { createPageRenderer } from '../../../src/publish/pages/render-page.ts'
import { exampleArticle } from '../example-articles.ts'

const TEMPLATE = '<html data-root="__ROOT__"><head><!--backfile:head--></head><!--backfile:app--></html>'

function renderer(article: Article | null, settings: Readonly<Record<string, unknown>> = {}) {
  const createRenderer = () => ({
    render: async (path: string) => ({ status: 200, html: `<p>${path}</p>`, title: 'A page', article }),
  })
  return createPageRenderer(createMemorySource(new Map()), v.parse(SettingsSchema, settings), createRenderer)
}

test('an article page has a description of its article', async () => {
  const { html } = await renderer(exampleArticle({}))('/articles/ferry-returns.html', TEMPLATE)
  expect(html).toContain('<meta name="description" content="The ferry came back on Friday.">')
  expect(html).toContain('application/ld+json')
})

const NO_LINKS = { assets: { modules: [], styles: [] }, preloaded: [] }

test('a built page starts with its policy, and a page of the dev server has no policy', async () => {
  const render = renderer(null)
  expect((await render('/', TEMPLATE, NO_LINKS)).html).toMatch(/<head><meta http-equiv="Content-Security-Policy"/)
  expect((await render('/', TEMPLATE)).html).not.toContain('Content-Security-Policy')
})

test('404.html contains the script that finds the root, and is not indexed', async () => {
  const { html } = await renderer(null, { home: 'https://archive.example.org/' })('/404.html', TEMPLATE, NO_LINKS)
  expect(html).toContain(FIND_ROOT_SCRIPT)
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).not.toContain('canonical')
})

test('a page contains its own address if the archive has a home', async () => {
  const { html } = await renderer(null, { home: 'https://archive.example.org/courier' })('/months/index.html', TEMPLATE)
  expect(html).toContain('content="https://archive.example.org/courier/months/index.html"')
})
