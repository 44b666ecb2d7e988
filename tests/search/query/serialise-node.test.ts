import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWords } from '../../../src/search/query/parse-words.ts'
import { serialiseNode } from '../../../src/search/query/serialise-node.ts'
import type { WordNode } from '../../../src/search/query/query-node.ts'
import { anyText, anyTree, shapeOf } from './query-trees.ts'

describe('a serialised query', () => {
  test('is parsed to the original tree without problems', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { node, problems } = parseWords(serialiseNode(tree))
        expect(shapeOf(node)).toEqual(shapeOf(tree))
        expect(problems).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('of any text is parsed to the tree of that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { node } = parseWords(text)
        const again = parseWords(serialiseNode(node))
        expect(shapeOf(again.node)).toEqual(shapeOf(node))
        expect(again.problems).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['oil   prices', 'oil prices'],
    ['oil london OR paris', 'oil (london OR paris)'],
    ['oil|gas', 'oil OR gas'],
    ['((oil gas)) OR coal', '(oil gas) OR coal'],
    ['−oil –(gas | coal)', '-oil -(gas OR coal)'],
    ['„oil prices“', '"oil prices"'],
    ['“the "Vellport" line”', '"the \\"Vellport\\" line"'],
    ['AUTHOR:«Jane Roe» Tag:"sea"', 'author:"Jane Roe" tag:sea'],
    ['intitle:"oil price" intitle:ferr*', 'intitle:"oil price" intitle:ferr*'],
    ['Date:"2024-03.."', 'date:2024-03..'],
    ['foo:bar', 'foo bar'],
    ['!!!', ''],
  ])('of the text %j is %j', (text, printed) => {
    expect(serialiseNode(parseWords(text).node)).toBe(printed)
  })

  test('has no redundant parentheses if groups are nested to the limit', () => {
    const text = `${'(oil gas OR '.repeat(32)}coal${')'.repeat(32)}`
    const { node, problems } = parseWords(text)
    expect(problems).toEqual([])
    expect(serialiseNode(node)).toBe(`oil gas OR ${'(oil gas OR '.repeat(31)}coal${')'.repeat(31)}`)
    expect(parseWords(serialiseNode(node)).problems).toEqual([])
  })

  test('may have 200,000 words', () => {
    const word: WordNode = { kind: 'word', text: 'oil', isPrefix: false, start: 0, end: 0 }
    const nodes = Array.from({ length: 200_000 }, () => word)
    expect(serialiseNode({ kind: 'and', nodes, start: 0, end: 0 })).toHaveLength(800_000 - 1)
  })
})
