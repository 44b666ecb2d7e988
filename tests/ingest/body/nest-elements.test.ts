import * as fc from 'fast-check'
import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { BODY_ELEMENTS } from '../../../src/archive/body-markup.ts'
import { nestElements } from '../../../src/ingest/body/nest-elements.ts'
import { readText } from '../read-text.ts'
import { anyTree, type Outline, outline } from './any-tree.ts'

/** Parses the HTML of nodes as a browser does. */
function readBack(nodes: readonly ElementContent[]): readonly Outline[] {
  return outline(fromHtml(toHtml([...nodes]), { fragment: true }).children)
}

function proseOf(body: string): readonly ElementContent[] {
  const blocks = readText(`# A headline\n\nMarch 1, 2024\n\n${body}\n`, 'a.md').article?.body ?? []
  return blocks.flatMap((block) => (block.kind === 'prose' ? block.children : []))
}

const headingsOf = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return /^h\d$/.test(node.tagName) ? [node] : headingsOf(node.children)
  })

/** Markdown and HTML that begins or ends something. */
const PIECES = [
  '\n',
  '\n\n',
  '## ',
  '- ',
  '1. ',
  '> ',
  '**',
  '_',
  '`',
  '| a |\n|--|\n',
  '| ',
  '[^1]',
  '\n[^1]: ',
  '    ',
]
PIECES.push('![a](b.png)', '[a](https://a.test/)', '<!--', '-->', '&#13;', 'word', ' ')

describe('the HTML of an article is parsed to the same tree', () => {
  test.each([
    ['a block inside a paragraph', 'a <button><p>b</button> c', '<p>a  b  c</p>'],
    ['a heading inside a heading', '## </p></article></main>a <b><h3>b</h3></b>', '<h2>a <b> b </b></h2>'],
    ['a heading inside an element that is removed', '<h2>a<marquee><h3>b</h3></marquee></h2>', '<h2>a b </h2>'],
    ['a list inside a heading', '<h2>a<marquee><ul><li>b<li>c</ul></marquee></h2>', '<h2>a  b  c  </h2>'],
    ['a line break at the start of preformatted text', '<pre>\n\n\na</pre>', '<pre>a</pre>'],
    ['a carriage return', 'a&#13;b&#13;&#10;c', '<p>a\nb\nc</p>'],
    ['an item inside an item', '<ul><li>a<marquee><li>b</marquee></ul>', '<ul><li>a<div>b</div></li></ul>'],
    [
      'a link inside a link',
      '<a href="https://a.test/">a<marquee><a href="https://b.test/">b</a></marquee></a>',
      '<p><a href="https://a.test/">ab</a></p>',
    ],
  ])('with %s', (_, body, html) => {
    const nodes = proseOf(body)
    expect(toHtml([...nodes])).toBe(html)
    expect(readBack(nodes)).toEqual(outline(nodes))
  })

  test('with hostile markup', () => {
    const names = [
      ...BODY_ELEMENTS,
      'button',
      'marquee',
      'object',
      'form',
      'center',
      'template',
      'svg',
      'article',
      'select',
    ]
    const tag = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('<', '<', '</'))
      .map(([name, open]) => `${open}${name}${name === 'a' && open === '<' ? ' href="https://a.test/"' : ''}>`)
    const markdown = fc.constantFrom(...PIECES)
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, markdown), { maxLength: 24 }), (parts) => {
        const nodes = proseOf(parts.join(''))
        expect(readBack(nodes)).toEqual(outline(nodes))
        expect(headingsOf(headingsOf(nodes).flatMap((node) => (node.type === 'element' ? node.children : [])))).toEqual(
          [],
        )
      }),
      { numRuns: 500 },
    )
  })

  test('with any tree of allowed elements', () => {
    fc.assert(
      fc.property(anyTree, (nodes) => {
        const nested = nestElements(nodes)
        expect(readBack(nested)).toEqual(outline(nested))
        expect(outline(nestElements(nested))).toEqual(outline(nested))
      }),
      { numRuns: 1000 },
    )
  })
})
