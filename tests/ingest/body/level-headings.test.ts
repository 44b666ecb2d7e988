import * as fc from 'fast-check'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { levelHeadings } from '../../../src/ingest/body/level-headings.ts'

const levelsAfter = (levels: readonly number[]) =>
  levelHeadings([levels.map(heading)]).flatMap((nodes) =>
    nodes.map((node) => (node.type === 'element' ? Number(node.tagName[1]) : 0)),
  )

test.each([
  [
    [1, 2, 2, 1],
    [2, 3, 3, 2],
  ],
  [
    [1, 3, 2],
    [2, 3, 3],
  ],
  [
    [4, 6, 4],
    [2, 3, 2],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])('headings of the levels %j become the levels %j', (levels, expected) => {
  expect(levelsAfter(levels)).toEqual(expected)
})

test('headings inside tables and other blocks change their level too, and the heading of the footnotes stays h2', () => {
  const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: [heading(4)] }
  const footnotes: Element = { ...heading(2), properties: { id: 'footnote-label' } }
  expect(levelHeadings([[heading(1)], [cell, heading(2), footnotes]])).toEqual([
    [heading(2)],
    [{ ...cell, children: [heading(3)] }, heading(3), footnotes],
  ])
})

test('headings never skip a level on the way down, and none has the level of the headline', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (levels) => {
      let last = 1
      for (const level of levelsAfter(levels)) {
        expect(level).toBeGreaterThan(1)
        expect(level).toBeLessThanOrEqual(last + 1)
        last = level
      }
    }),
  )
})

function heading(level: number): Element {
  return { type: 'element', tagName: `h${level}`, properties: {}, children: [] }
}
