import * as fc from 'fast-check'
import type { ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Prose } from '../../../../src/app/features/article/prose.tsx'
import { nestElements } from '../../../../src/ingest/body/nest-elements.ts'
import { anyTree, outline } from '../../../ingest/body/any-tree.ts'

const link = (href: string): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { href, id: 'note-fn-1' },
  children: [{ type: 'text', value: 'words' }],
})
const element = (tagName: string, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const showAll = (nodes: readonly ElementContent[]) =>
  renderToStaticMarkup(createElement(Prose, { nodes, highlights: null }))
const show = (node: ElementContent) => showAll([node])

describe('an unsanitised body', () => {
  test.each([
    'javascript:hit(1)',
    'JaVaScRiPt:hit(1)',
    'java\nscript:hit(1)',
    'vbscript:hit',
    'data:text/html,x',
    '/x',
    '',
  ])('shows a link to “%s” as plain text', (href) => expect(show(link(href))).toBe('<span>words</span>'))

  test('renders links to websites and email addresses', () => {
    expect(show(link('https://example.org/'))).toContain('<a href="https://example.org/" rel="noopener noreferrer')
    expect(show(link('mailto:desk@example.org'))).toBe('<a id="note-fn-1" href="mailto:desk@example.org">words</a>')
  })

  test('renders forbidden elements as text, and omits forbidden attributes', () => {
    const node: ElementContent = {
      type: 'element',
      tagName: 'p',
      properties: {
        onClick: 'hit(1)',
        onclick: 'hit(1)',
        style: 'color:red',
        dangerouslySetInnerHTML: 'x',
        title: 'kept',
      },
      children: [
        { type: 'element', tagName: 'script', properties: { src: 'x' }, children: [{ type: 'text', value: 'hit(1)' }] },
      ],
    }
    expect(show(node)).toBe('<p title="kept">hit(1)</p>')
  })
})

describe('a body with 130,000 siblings', () => {
  const rows = Array.from({ length: 130_000 }, () => element('tr', []))

  test.each([
    ['in a table', () => show(element('table', [element('tbody', rows)]))],
    ['in an element that is not allowed', () => show(element('center', rows))],
    ['at the top', () => showAll(rows)],
  ])('%s is rendered without an overflow of the stack', (_, render) => {
    expect(render().match(/<tr>/g)).toHaveLength(rows.length)
  })
})

test('a browser parses the page of a body to the tree of its elements, which hydration requires', () => {
  const withoutScrolling = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : []
      const children = withoutScrolling(node.children)
      return String(node.properties['className']) === 'prose-scroll' ? children : [{ ...node, children }]
    })
  fc.assert(
    fc.property(anyTree.map(nestElements), (nodes) => {
      const parsed = fromHtml(showAll(nodes), { fragment: true }).children
      expect(outline(withoutScrolling(parsed))).toEqual(outline(nodes))
    }),
    { numRuns: 300 },
  )
})
