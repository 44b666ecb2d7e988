import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { toArticleReference } from '../../../src/archive/links.ts'
import { createAddressOf } from '../../../src/publish/metadata/addresses.ts'
import { renderFeedHtml } from '../../../src/publish/feeds/feed-html.ts'
import { prose, proseWithLink, related } from '../../archive/make-article.ts'
import { exampleArticle } from '../example-articles.ts'
import { examplePage, HOME } from '../metadata/example-pages.ts'
import { EXAMPLE_PICTURES } from '../metadata/example-pictures.ts'

const relative = createAddressOf('/feed.xml', null)
const absolute = createAddressOf('/feed.xml', HOME)
const target = exampleArticle({ slug: 'ferry-leaves', headline: 'Ferry <Leaves>' })

function htmlOf(...children: readonly ElementContent[]): string {
  return renderFeedHtml(examplePage({ body: [{ kind: 'prose', children }] }), relative)
}

describe('the HTML of an article in a feed', () => {
  test('starts with the captions of the pictures', () => {
    const pictures = [{ caption: 'The pier on Monday', credit: 'Ada Quill' }]
    expect(renderFeedHtml(examplePage({ pictures, body: [prose('It came.')] }), relative)).toBe(
      '<figure><figcaption>The pier on Monday <small>Ada Quill</small></figcaption></figure><p>It came.</p>',
    )
  })

  test.each([
    ['absolute addresses if the archive has a home', absolute, HOME],
    ['relative addresses if it has none', relative, './'],
  ])('shows pictures at their place, with %s', (_, addressOf, root) => {
    const images = [1, 2].map((number) => h('figure', h('img', { dataPicture: String(number) })))
    const page = examplePage({ pictures: EXAMPLE_PICTURES, body: [{ kind: 'prose', children: images }] })
    expect(renderFeedHtml(page, addressOf)).toBe(
      '<figure><figcaption>Lost in the move</figcaption></figure>' +
        `<figure><img src="${root}data/pictures/ab/abcdefghij234567-640.webp" width="640" height="361" alt="A pier">` +
        '<figcaption>The pier on Monday <small>Ada Quill</small></figcaption></figure>' +
        `<figure><img src="${root}data/pictures/bb/bbcdefghij234567-300.webp" width="300" height="200" alt=""></figure>`,
    )
  })

  test.each([
    ['text', prose('a'.repeat(500_001))],
    ['HTML', prose('&'.repeat(200_000))],
  ])('is the excerpt and a link if there is too much %s', (_, block) => {
    const page = examplePage({ slug: 'long', excerpt: 'It came.', body: [block] })
    expect(renderFeedHtml(page, absolute)).toBe(
      `<p>It came.</p><p><a href="${HOME}articles/long.html">Read the whole article</a></p>`,
    )
  })

  test('lists related articles at their position, with links to those that have an address', () => {
    const references = [
      { kind: 'resolved', target: toArticleReference(target) },
      { kind: 'unresolved', title: 'Lost', url: null },
      { kind: 'unresolved', title: 'Elsewhere', url: 'https://press.example.net/elsewhere' },
    ] as const
    const body = [prose('Before.'), related(), prose('After.')]
    expect(renderFeedHtml(examplePage({ body }, { related: [references] }), absolute)).toBe(
      '<p>Before.</p>' +
        `<p>Related article: <a href="${HOME}articles/ferry-leaves.html">Ferry &#x3C;Leaves></a></p>` +
        '<p>Related article: Lost</p>' +
        '<p>Related article: <a href="https://press.example.net/elsewhere">Elsewhere</a></p>' +
        '<p>After.</p>',
    )
  })

  test('links to an article of the archive instead of its original address', () => {
    const href = 'https://press.example.net/leaves'
    const page = examplePage({ body: [proseWithLink(href)] }, { inText: { [href]: target.slug } })
    expect(renderFeedHtml(page, relative)).toBe('<p><a href="./articles/ferry-leaves.html">link</a></p>')
    expect(renderFeedHtml(examplePage({ body: page.article.body }), relative)).toBe(`<p><a href="${href}">link</a></p>`)
  })

  test('links to the footnotes on the article’s page, and contains no ids', () => {
    const mark = h('sup', h('a', { href: '#note-fn-1', id: 'note-fnref-1', dataFootnoteRef: true }, '1'))
    const note = h('section', { dataFootnotes: true }, h('ol', h('li', { id: 'note-fn-1' }, 'A note.')))
    expect(htmlOf(mark, note)).toBe(
      '<sup><a href="./articles/ferry-returns.html#note-fn-1">1</a></sup><section><ol><li>A note.</li></ol></section>',
    )
  })

  test('is marked as right-to-left if the article is right-to-left', () => {
    const page = examplePage({ body: [prose('عادت العبارة')], direction: 'rtl', language: 'ar' })
    expect(renderFeedHtml(page, relative)).toBe('<div dir="rtl"><p>عادت العبارة</p></div>')
  })

  test.each([
    ['a script', h('script', 'alert(1)'), ''],
    ['an event handler', h('p', { onclick: 'alert(1)' }, 'x'), '<p>x</p>'],
    ['a javascript: address', h('a', { href: 'java\nscript:alert(1)' }, 'x'), '<a>x</a>'],
    ['an invalid address of the archive', h('a', { href: './articles/../../x.html' }, 'x'), '<a>x</a>'],
    ['a picture', h('p', h('img', { src: 'https://spy.example.net/x.png' })), '<p></p>'],
    ['a style', h('p', { style: 'background:url(//spy.example.net)' }, 'x'), '<p>x</p>'],
  ])('does not contain %s, even if the parsed article does', (_, node, html) => {
    expect(htmlOf(node)).toBe(html)
  })
})
