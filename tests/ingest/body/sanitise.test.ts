import * as fc from 'fast-check'
import type { ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { ALLOWED_HTML } from '../../../src/ingest/body/allowed-html.ts'
import { readText } from '../read-text.ts'

const read = (body: string) => readText(`# A headline\n\nMarch 1, 2024\n\n${body}\n`, 'a.md')

const PROPERTIES =
  /^(?:ariaDescribedBy|dataFootnoteRef|dataFootnoteBackref|ariaLabel|title|className|start|reversed|dataFootnotes|align|colSpan|rowSpan|dir|lang|dataPicture|dataLinked)$/

/** Describes all nodes and attributes that are not allowed. */
function findForbidden(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return []
    if (node.type !== 'element') return [node.type]
    const name = ALLOWED_HTML.tagNames.includes(node.tagName) ? [] : [node.tagName]
    return [
      ...name,
      ...Object.entries(node.properties).filter(isForbidden).map(String),
      ...findForbidden(node.children),
    ]
  })
}

function isForbidden([name, value]: readonly [string, unknown]): boolean {
  if (name === 'href') return !/^(?:https?:\/\/|mailto:|#note-)/i.test(String(value))
  if (name === 'id') return !/^(?:note-|footnote-label$)/.test(String(value))
  return !PROPERTIES.test(name)
}

describe('the body of an article', () => {
  test('contains only allowed elements, attributes and schemes, for any input', () => {
    const pieces = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)" onclick=x style=y>',
      '</a>',
      '<svg><a xlink:href="x">',
      '</svg>',
      '[x](javascript:alert(1))',
      '[x](<java\nscript:x>)',
      '[x](data:text/html,x)',
      '![x](https://example.org/a.png)',
      '<iframe src=//x>',
      '<style>',
      '</style>',
      '<b id=root class=x>',
      '<form><input name=a><button>',
      '<math><mtext>',
      '<related-block index="0">',
      '<p dir=rtl>',
      '<table><td onclick=x>',
      '<!--',
      '-->',
      '<![CDATA[',
      '[^1]',
      '[^1]: note',
      '- [ ] a',
      '| a |\n|:-:|',
      '&lt;script&gt;',
      '<noscript><p title="</noscript><img src=x>">',
      '<h2 id=footnote-label>',
      '<section data-footnotes>',
      'Related: [a](javascript:x)',
      '<base href=//x>',
      '<meta http-equiv=refresh>',
      '<object data=x>',
      '<template><a>',
      'text',
      '\n\n',
      '\n',
      '> ',
      '**',
      '<textarea>',
      '<title>',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 12 }),
        (parts) => {
          const blocks = read(parts.join('')).article?.body ?? []
          const urls = blocks.flatMap((block) =>
            block.kind === 'related' ? block.references.map(({ url }) => url) : [],
          )
          expect(blocks.flatMap((block) => (block.kind === 'prose' ? findForbidden(block.children) : []))).toEqual([])
          expect(urls.filter((url) => url !== null && !/^https?:\/\//i.test(url))).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('shows a link without a target as plain text', () => {
    expect(read('See [this](#) and [that]() and [those](https://example.org/).').html).toBe(
      '<p>See this and that and <a href="https://example.org/">those</a>.</p>',
    )
  })

  test('shows a link with a forbidden scheme as plain text, with a finding at the position of the link', () => {
    expect(read('Go [there](javascript:alert).').printed).toContain(
      'a.md:5:4  warning  link-removed  expected a valid link to http, https or mailto, found “javascript:alert”. Correct the link. Until then, only its text is shown.',
    )
  })

  test.each(['http://ok.test:99999/', 'https://', 'http://[::1', 'https://a^b.test/'])(
    'has no link to %s, which browsers do not accept',
    (address) => {
      const body = `[There](<${address}>) <a href="${address}">here</a> ![pier](<${address}>)\n\nRelated: [Pier](<${address}>)`
      const { html, article } = read(`${body}\n\nOriginal url: ${address}`)
      expect(html).not.toContain('href')
      expect(html).toContain('[related: Pier null]')
      expect(article?.url).toBeNull()
    },
  )

  test('names its pictures by their numbers, and contains none of their addresses', () => {
    const { html, article } = read('![The pier](../pier.jpg)\n\nWords ![a boat](https://img.example.org/b.png) here.')
    expect(html).toBe('<figure><img data-picture="0"></figure><p>Words <img data-picture="1"> here.</p>')
    expect(article?.pictures.map(({ alt, url }) => [alt, url])).toEqual([
      ['The pier', null],
      ['a boat', 'https://img.example.org/b.png'],
    ])
  })

  test.each([
    [
      '<figure><img src="a.jpg"><figcaption>A boat</figcaption></figure>',
      '<figure><img data-picture="0"><figcaption>A boat</figcaption></figure>',
    ],
    ['<figure><p><img src="a.jpg"></p></figure>', '<figure><img data-picture="0"></figure>'],
    ['<div><img src="a.jpg"></div>', '<div><figure><img data-picture="0"></figure></div>'],
    ['<picture><source srcset="a.webp"><img src="a.jpg"></picture>', '<figure><img data-picture="0"></figure>'],
    ['<a href="large.jpg"><img src="a.jpg"></a>', '<figure><img data-picture="0"></figure>'],
    [
      '<p>A <a href="https://example.org/"><img src="a.jpg"></a></p>',
      '<p>A <a href="https://example.org/"><img data-picture="0" data-linked=""></a></p>',
    ],
    ['<figure><img src="a.gif" width="1" height="1"></figure>', ''],
    ['<p>Good <img class="emoji" alt="👍" src="thumb.svg"></p>', '<p>Good 👍</p>'],
    ['<img data-picture="7" srcset="https://spy.example.net/x.png">', ''],
    ['<p>A <img src="javascript:alert(1)" alt="x"></p>', '<p>A </p>'],
  ])('puts each picture into a figure, a line or a link: %s', (source, html) => {
    expect(read(source).html.replace(/\n/g, '')).toBe(html)
  })

  test('keeps tables, footnotes, strikethrough and check boxes as text and structure', () => {
    const { html } = read('~~old~~ new[^1]\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n\n[^1]: A note.')
    expect(html).toContain('<del>old</del>')
    expect(html).toContain('<td align="right">2</td>')
    expect(html).toContain('<li>☑ done</li>')
    expect(html).toContain('href="#note-fn-1"')
    expect(html).toContain('id="note-fn-1"')
  })

  test('keeps words in angle brackets if they are not HTML', () => {
    expect(read('Shares of <Brisling Inc> and <IBM> fell.').html).toBe(
      '<p>Shares of &#x3C;Brisling Inc> and &#x3C;IBM> fell.</p>',
    )
  })

  test('has headings that start at the second level and skip no level', () => {
    expect(read('# One\n\n### Two\n\n## Three').html).toBe('<h2>One</h2><h3>Two</h3><h3>Three</h3>')
  })

  test('keeps a related block inside a raw HTML element', () => {
    expect(read('<div>\n\nRelated: [A](https://example.org/a)\n\nText.').html).toContain(
      '[related: A https://example.org/a]',
    )
  })
})
