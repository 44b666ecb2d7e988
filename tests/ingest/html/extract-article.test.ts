import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/ingest/html/extract-article.ts'

const SENTENCE =
  'The storm closed the harbour for two days, and the ferries to the islands stayed at the quay, said the harbour master. '
const PARAGRAPHS = Array.from({ length: 6 }, (_, index) => `<p>${index}. ${SENTENCE.repeat(2)}</p>`).join('')

const PAGE = `<!doctype html><html lang="en"><head><title>Storm closes the harbour | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="/2020/storm">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm closes the harbour","datePublished":"2020-02-03T10:15:00+01:00",
"author":[{"@type":"Person","name":"Ada Quill"}],"articleSection":"Coast"}</script></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Storm closes the harbour</h1>${PARAGRAPHS}
<p>See the <a href="/ferries">ferries</a>.</p></article></main><footer>Imprint</footer></body></html>`

describe('extractArticle', () => {
  test('reads the text and the metadata of a page', () => {
    const page = extractArticle(PAGE, { url: 'https://gazette.example/2020/storm?utm=1' })
    expect(page).toMatchObject({
      kind: 'article',
      article: {
        headline: 'Storm closes the harbour',
        authors: ['Ada Quill'],
        date: '2020-02-03T10:15:00+01:00',
        source: 'Harbour Gazette',
        url: 'https://gazette.example/2020/storm',
        language: 'en',
        tags: ['Coast'],
      },
    })
  })

  test.each([
    ['an empty file', ''],
    ['a challenge', `<title>Just a moment...</title>${PARAGRAPHS}`],
    [
      'a list of links',
      `<ul>${'<li><a href="/a">A long headline of another article in the list</a></li>'.repeat(60)}</ul>`,
    ],
  ])('says that %s is no article', (_, html) => {
    expect(extractArticle(html, { url: null }).kind).toBe('not-an-article')
  })

  test('reads a page without html, head and body', () => {
    expect(extractArticle(`<h1>Storm closes the harbour</h1>${PARAGRAPHS}`, { url: null })).toMatchObject({
      kind: 'article',
      article: { headline: 'Storm closes the harbour' },
    })
  })

  test.each([
    [
      'and the body follows',
      `<html><head><title>Storm closes the harbour</title></head<body>${PARAGRAPHS}</body></html>`,
    ],
    ['nor a body', `<html><head><title>Storm closes the harbour</title><h1>Storm</h1>${PARAGRAPHS}</html>`],
    [
      'and a body that follows a text',
      `<html><head><title>Storm closes the harbour</title>${PARAGRAPHS}<body></body></html>`,
    ],
  ])('reads a page whose head has no end, %s', (_, html) => {
    const page = extractArticle(html, { url: null })
    expect(page).toMatchObject({ kind: 'article', article: { headline: 'Storm closes the harbour' } })
    expect(JSON.stringify(page).match(/two days/g)).toHaveLength(12)
  })

  test.each([
    '<html hidden><body>',
    '<html><body style="display:none">',
    '<html class="sf-hidden"><body aria-hidden="true">',
  ])('reads a page that is hidden until its scripts have run: %s', (start) => {
    const page = extractArticle(`${start}<h1>Storm closes the harbour</h1>${PARAGRAPHS}</body></html>`, { url: null })
    expect(page.kind).toBe('article')
  })
})
