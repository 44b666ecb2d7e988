import * as fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { LimitError } from '../../../src/archive/limit-error.ts'
import { sanitise } from '../../../src/ingest/body/sanitise.ts'
import { SizeBudget } from '../../../src/ingest/body/size-budget.ts'
import { Diagnostics } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { extractArticle } from '../../../src/ingest/html/extract-article.ts'
import { PictureCollector } from '../../../src/ingest/pictures/picture-collector.ts'
import { createPage, extract, TEXT } from './pages.ts'

const HARM = [
  '<script>alert(1)</script>',
  '<style>p{background:url(https://t.example/p)}</style>',
  '<iframe src="https://t.example/"></iframe>',
  '<object data="https://t.example/"></object><embed src="https://t.example/">',
  '<form action="https://t.example/"><input name="password"><button>Send</button></form>',
  '<svg onload="alert(1)"><script>alert(1)</script><image href="https://t.example/p"></image></svg>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<p onclick="alert(1)" style="background:url(https://t.example/p)">The quay was empty on Monday.</p>',
  '<a href="javascript:alert(1)">The quay was empty on Monday.</a>',
  '<img src="https://t.example/p.jpg" onerror="alert(1)" srcset="https://t.example/p2.jpg 2x">',
  '<video src="https://t.example/v.mp4" poster="https://t.example/p.jpg"></video>',
  '<link rel="stylesheet" href="https://t.example/s.css"><base href="https://t.example/">',
  '<meta http-equiv="refresh" content="0;url=https://t.example/">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">The quay was empty on Monday.</p></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
]

test.each(HARM)('%s does no harm in an article', (harm) => {
  const { body } = extract(createPage({ body: `${TEXT}<div>${harm}</div>${TEXT}` }))
  const diagnostics = new Diagnostics('page.html', [])
  const html = toHtml({
    type: 'root',
    children: [...sanitise(body, { diagnostics, budget: new SizeBudget(100_000), pictures: new PictureCollector() })],
  })
  expect(html).not.toMatch(
    /<(?:script|style|iframe|object|embed|form|input|button|svg|math|video|link|base|meta|template)/,
  )
  expect(html).not.toMatch(/\s(?:on[a-z]+|style|srcset|poster|action)=|javascript:/)
  expect(html).not.toMatch(/src="https?:/)
  expect(html).toContain('Paragraph 0')
})

describe('a page beyond a limit', () => {
  test.each([
    ['nested elements', '<div>'.repeat(100_000)],
    ['nested elements among few', `${'<section>'.repeat(1_000)}${TEXT}`],
    ['tags', '<p>a'.repeat(60_000)],
    ['open formatting elements', `${'<font color=a>'.repeat(20_000)}${'<p>a'.repeat(20_000)}`],
    ['characters', 'a'.repeat(9 * 1024 * 1024)],
  ])('fails with the limit of %s', (_, html) => {
    expect(() => extractArticle(html, { url: null })).toThrow(LimitError)
  })
})

test('random nestings of elements never fail otherwise', () => {
  const name = fc.constantFrom(
    ...'a article b blockquote br dd div dl dt figcaption figure footer form h1 h2 header html i img li main noscript ol p picture pre section source span table tbody td th time tr ul'.split(
      ' ',
    ),
  )
  const attribute = fc.constantFrom(
    '',
    ' class="byline"',
    ' class="related"',
    ' itemprop="author"',
    ' id="fn1"',
    ' href="#fn1"',
    ' datetime="2020-02-03"',
    ' hidden',
    ' src="a.jpg"',
  )
  const tag = fc.oneof(
    fc.tuple(name, attribute).map(([element, written]) => `<${element}${written}>`),
    name.map((element) => `</${element}>`),
    fc.constantFrom('By Ada Quill', '3 February 2020', TEXT, '<!--', '-->', '&amp;', '<'),
  )
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
      expect(['article', 'not-an-article']).toContain(extractArticle(tags.join(''), { url: null }).kind)
    }),
    { numRuns: 150 },
  )
})
