import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withTrailingPrefix } from '../../../src/search/query/with-trailing-prefix.ts'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import type { QueryNode } from '../../../src/search/query/query-node.ts'
import { anyText, shapeOf } from './query-trees.ts'

describe('the last word of an unfinished query', () => {
  test.each([
    ['o', ''],
    ['oil p', 'oil'],
    ['oil  é', 'oil'],
    ['(oil p', '(oil'],
    ['intitle:p', ''],
    ['oil 7', 'oil'],
  ])('in %j is removed because it has only one letter', (text, unfinished) => {
    expect(withTrailingPrefix(text)).toBe(unfinished)
  })

  test.each([
    'oil pri',
    '(oil pri',
    'oil OR pri',
    'oil|pri',
    '"oil"pri',
    'al-Qae',
    "O'Bri",
    'intitle:pri',
    'INTITLE:pri',
    'foo:ba',
    'https://exam',
    'o*l',
    'нефт',
    '石',
    'नीति',
    'צה"ל',
    'or',
    'ORE',
  ])('in %j becomes a prefix', (text) => {
    expect(withTrailingPrefix(text)).toBe(`${text}*`)
  })

  test.each([
    '',
    ' ',
    'oil ',
    'oil*',
    'intitle:oil*',
    'oil,',
    'O’',
    '(oil)',
    '"oil pri',
    '"oil"',
    'intitle:"oil',
    'intitle:',
    'author:Jan',
    'author:"Jan',
    'date:2024',
    'after:so',
    'oil OR',
    'oil |',
    'oil -',
    'oil -pri',
    '!!!',
    '\u0301',
  ])('in %j stays unchanged', (text) => {
    expect(withTrailingPrefix(text)).toBe(text)
  })

  test('changes only by becoming a prefix', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unfinished = withTrailingPrefix(text)
        if (text.startsWith(unfinished)) return
        expect(unfinished).toBe(`${text}*`)
        const [before, after] = [parseWords(text), parseWords(unfinished)]
        expect(after.problems.map(({ kind }) => kind)).toEqual(before.problems.map(({ kind }) => kind))
        expect(before.node === null ? null : shapeOf(withPrefix(before.node, text.length))).toEqual(shapeOf(after.node))
      }),
      { numRuns: 3000 },
    )
  })
})

/** Returns the tree with the word that ends at `end` as a prefix. */
function withPrefix(node: QueryNode, end: number): QueryNode {
  switch (node.kind) {
    case 'word':
      return node.end === end ? { ...node, isPrefix: true } : node
    case 'title': {
      const { node: inner } = node
      return inner.kind === 'word' && inner.end === end ? { ...node, node: { ...inner, isPrefix: true } } : node
    }
    case 'not':
      return { ...node, node: withPrefix(node.node, end) }
    case 'and':
    case 'or':
      return { ...node, nodes: node.nodes.map((part) => withPrefix(part, end)) }
    case 'phrase':
    case 'facet':
    case 'date':
      return node
    default:
      return node satisfies never
  }
}
