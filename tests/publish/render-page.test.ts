import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { SettingsSchema } from '../../src/archive/settings.ts'
import { memorySource } from '../../src/publish/memory-source.ts'
import { pageRenderer } from '../../src/publish/render-page.ts'
import { exampleArticle } from './example-articles.ts'

const TEMPLATE = '<html data-root="__ROOT__"><head><!--backfile:head--></head><!--backfile:app--></html>'

function renderer(article: Article | null, settings: Readonly<Record<string, unknown>> = {}) {
  const createRenderer = () => ({
    render: async (path: string) => ({ status: 200, html: `<p>${path}</p>`, title: 'A page', article }),
  })
  return pageRenderer(memorySource(new Map()), v.parse(SettingsSchema, settings), createRenderer)
}

test('an article page describes its article', async () => {
  const { html } = await renderer(exampleArticle({}))('/articles/ferry-returns.html', TEMPLATE)
  expect(html).toContain('<meta name="description" content="The ferry came back on Friday.">')
  expect(html).toContain('application/ld+json')
})

test('a page knows its address where the archive knows its home', async () => {
  const { html } = await renderer(null, { home: 'https://archive.example.org/courier' })('/months/index.html', TEMPLATE)
  expect(html).toContain('content="https://archive.example.org/courier/months/index.html"')
})
