import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../src/ingest/markdown/parse-markdown.ts'

const oracle = unified().use(remarkParse).use(remarkGfm)

/** Returns null if mdast-util-gfm-task-list-item 2.0 fails an assertion, as it does for a check box without text. */
function parseAll(text: string): Nodes | null {
  try {
    return oracle.parse(text)
  } catch {
    return null
  }
}

/** Keeps only the positions that findings contain: the start of each node except texts. */
function withPositions({ position, ...node }: Nodes): unknown {
  const place =
    node.type === 'text' || node.type === 'root' ? {} : { line: position?.start.line, column: position?.start.column }
  return 'children' in node ? { ...node, ...place, children: node.children.map(withPositions) } : { ...node, ...place }
}

const PIECES = [
  'Word',
  'two words',
  '# Headline',
  '## Sub #',
  'By [AFP](#)',
  '[a](https://example.org/x_y)',
  '<https://example.org/a>',
  '**Bold:** x',
  '**b**',
  '*i*',
  '1986. x',
  '1. x',
  '- x',
  '> q',
  '    deep',
  '| a |',
  '---',
  '===',
  'a_b_c',
  'a * b',
  'AT&T &amp; x',
  '<b>x</b>',
  '<IBM> x',
  'a < b',
  'www.example.org',
  'x@example.org',
  '[x]',
  '[x]: y',
  '![p](q.png)',
  '`c`',
  '~~s~~',
  'a\\*b',
  'end  ',
  '“Quote”',
  '“Zitat”: **b**c',
  '[^1]',
  '[^1]: n',
  'http://example.org',
  '$5',
  '(a)',
  ' lead',
  '\tTab',
  '# ',
  '#x',
  '####### y',
  'a **b** c',
  'x **b**',
  '** b**',
  '[a\nb](#)',
  '*',
  '**',
  '—',
  '[a]( #)',
  '![a](#)',
  '[a] (#)',
  ']( #)',
  'a](#)',
  '[a [b](#)',
  '[b](#)[c](#)',
  '<a@example.org>',
  '<CDC>',
  '<Rand Mines Ltd>, one',
  '<Rand\nMines>',
  '<Rand \n Mines>',
  "<Alban's Ltd>",
  '<BPCL.L>',
  '<CDC/>',
  '<CDC/ x>',
  '<rolls-royce>',
  '<a.b:c>',
  '<ab:c d>',
  '<CDC x=y>',
  '<CDC x="',
  '">',
  '<S>',
  '</S>',
  '<pre',
  '<table x',
  '<menuitem x',
  '<!--',
  '*****Blah',
  '****',
  '-- dash',
  '--',
  '-5',
  '+Plus+',
  'one\n22.\ntwo',
  '22. x',
  'one\n1.\ntwo',
  '01. x',
  '16) x',
  '***',
  '* * *',
  '- - -',
  '___ _',
  '---- x',
  '<Marsh Wharf Ltd>',
  '<Marsh-Wharf Ltd>, one',
  '<I>',
  '<P> x',
  'Marsh <Wharf-Side\nLtd>',
  'cut  \nhere',
  'cut \t \n  here',
  'cut   \nhere \nand  \nthere',
  'one \n  two <IBM> three\n\t**b** four',
  '# Headline\nand <IBM> text',
  '* x',
  '#  \tTab',
]

describe('the fast path of the Markdown parser', () => {
  test('returns the same tree as the full parser', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n\n', '\n', ' ', '\n\n\n', ' \n\n')),
      { minLength: 1, maxLength: 7 },
    )
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.flat().join('')
        const expected = parseAll(text)
        fc.pre(expected !== null)
        expect(withPositions(parseMarkdown(text, 'markdown')), JSON.stringify(text)).toEqual(withPositions(expected))
      }),
      { numRuns: 1500 },
    )
  })

  test('returns every paragraph with the position of its line', () => {
    const text = 'One\n\n  two\nlines\n\n*three*\n\n# Four\n\nfive [a](#)\n'
    const places = parseMarkdown(text, 'markdown').children.map(({ position }) => [
      position?.start.line,
      position?.start.column,
    ])
    expect(places).toEqual(
      oracle.parse(text).children.map(({ position }) => [position?.start.line, position?.start.column]),
    )
  })

  test('returns indented paragraphs as text in a clipping, and as code in a Markdown file', () => {
    expect(parseMarkdown('    indented', 'clipping').children[0]?.type).toBe('paragraph')
    expect(parseMarkdown('    indented', 'markdown').children[0]?.type).toBe('code')
  })
})
