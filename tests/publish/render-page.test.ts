import { expect, test } from 'vitest'
import { pageRenderer } from '../../src/publish/render-page.ts'
import { exampleArticle } from './example-articles.ts'
import { exampleSite } from './example-site.ts'

const TEMPLATE = '<html data-root="__ROOT__"><!--backfile:head--><!--backfile:app--></html>'
const createRenderer = () => ({
  render: async (path: string) => ({ status: 200, html: `<p>${path}</p>`, title: 'A page' }),
})

test('an article page describes its article', async () => {
  const render = pageRenderer(exampleSite([exampleArticle({})]), createRenderer)
  const { html } = await render('/articles/ferry-returns.html', TEMPLATE)
  expect(html).toContain('<meta name="description" content="The ferry came back on Friday.">')
  expect(html).toContain('application/ld+json')
})

test('a page knows its address where the archive knows its home', async () => {
  const site = exampleSite([], { home: 'https://archive.example.org/courier/' })
  const { html } = await pageRenderer(site, createRenderer)('/months/index.html', TEMPLATE)
  expect(html).toContain('content="https://archive.example.org/courier/months/index.html"')
})
