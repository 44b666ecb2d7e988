import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/ingest/html/extract-article.ts'
import { createPage, SENTENCE, TEXT } from './pages.ts'

describe('extractArticle', () => {
  test.each([
    ['an empty file', '', 'a page without a text'],
    ['a challenge', `<title>Just a moment...</title>${TEXT}`, 'a page titled “Just a moment...”'],
    ['a missing page', `<h1>404 Not Found</h1>${TEXT}`, 'a page titled “404 Not Found”'],
    [
      'a list of links',
      `<ul>${'<li><a href="/a">A long headline of another article in the list</a></li>'.repeat(60)}</ul>`,
      'a ',
    ],
    [
      'a section front',
      `<h1>Coast</h1>${'<article><h2><a href="/a">A long headline of another article</a></h2></article>'.repeat(20)}`,
      'a ',
    ],
    ['a search page', '<h1>Search</h1><form><input name="q"></form><p>No results.</p>', 'a page with only'],
  ])('says why %s is no article', (_, html, reason) => {
    const page = extractArticle(html, { url: null })
    expect(page.kind === 'article' ? 'an article' : page.reason).toContain(reason)
  })

  test('reads a short note that its page marks as an article', () => {
    const head = '<meta property="og:type" content="article">'
    expect(extractArticle(createPage({ head, body: `<p>${SENTENCE}</p>` }), { url: null }).kind).toBe('article')
  })
})
