import * as fc from 'fast-check'
import { type IsoDate, parseIsoDate } from '../../../src/archive/iso-date.ts'
import { FACETS } from '../../../src/archive/query.ts'
import type { DateNode, QueryNode } from '../../../src/search/query/query-node.ts'

/** Removes the spans of a tree, so that the trees of two texts can be compared. */
export function shapeOf(node: QueryNode | null): unknown {
  if (node === null) return null
  const { start: _start, end: _end, ...rest } = node
  if ('nodes' in rest) return { ...rest, nodes: rest.nodes.map(shapeOf) }
  return 'node' in rest ? { ...rest, node: shapeOf(rest.node) } : rest
}

export function partsOf(node: QueryNode): readonly QueryNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes
  return node.kind === 'not' || node.kind === 'title' ? [node.node] : []
}

/** Checks the rules of GRAMMAR.md for a node and its children. */
export function isNormal(node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
      return isWordText(node.text)
    case 'phrase':
      return hasLetter(node.text) && node.text.trim() === node.text
    case 'title':
      return node.node.kind === 'word' ? isTitleText(node.node.text) : isNormal(node.node)
    case 'facet':
      return node.value !== '' && node.value.trim() === node.value
    case 'date':
      return node.from !== null || node.to !== null
    case 'not':
      return node.node.kind !== 'not' && isNormal(node.node)
    case 'and':
    case 'or':
      return node.nodes.length > 1 && node.nodes.every((part) => part.kind !== node.kind && isNormal(part))
    default:
      return node satisfies never
  }
}

function isWordText(text: string): boolean {
  const value = /^\p{L}[\p{L}\p{M}_-]{0,31}:(.*)$/su.exec(text)?.[1] ?? ''
  const isOperator = /^(?:author|source|tag|lang|intitle|after|before|date):/i.test(text)
  return isTitleText(text) && !/^[-−–]/.test(text) && !isOperator && (!hasLetter(value) || value.startsWith('//'))
}

function isTitleText(text: string): boolean {
  const bare = text.replace(/(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/g, '')
  return hasLetter(text) && !/[\s()|"“”„«»]/.test(bare) && !/\*[^\p{L}\p{Nd}]*$/u.test(text) && text !== 'OR'
}

function hasLetter(text: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(text)
}

const PIECES = [...'aZ8é中בקש\u00a0\u3000 *-−–:."“”„«»()|\\\'’_/\n', 'OR', 'or', 'foo:', 'tag:', '://', 'צה"ל']
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  // A truncated text may end in a lone surrogate.
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
)
const mixedText = fc.string({ unit, maxLength: 30 })
const SYNTAX = 'oil gas* "a_b" ( ) - OR | " _ _ tag:x foo:y date:2024 after: after:soon intitle:c !'.split(' ')
const syntax = fc.array(fc.constantFrom(...SYNTAX.map((piece) => piece.replace('_', ' '))))
const nested = fc.array(fc.constantFrom('oil ', '-(', '(', '(', ')', 'OR '), { maxLength: 200 })

/** Any text, mostly of tokens of the grammar. */
export const anyText = fc.oneof(
  mixedText,
  syntax.map((pieces) => pieces.join('')),
  nested.map((pieces) => pieces.join('')),
)

const noSpan = { start: fc.constant(0), end: fc.constant(0) }
const value = mixedText.map((text) => text.slice(0, 8).trim())
const word = fc.record({
  kind: fc.constant('word' as const),
  text: fc.oneof(
    value.filter(isWordText),
    fc.constantFrom('oil', 'al-Qaeda', 'https://example.org/a', 'Ferries:', '12:30', 'צה"ל'),
  ),
  isPrefix: fc.boolean(),
  ...noSpan,
})
const phrase = fc.record({ kind: fc.constant('phrase' as const), text: value.filter(hasLetter), ...noSpan })
const title = fc.record({ kind: fc.constant('title' as const), node: fc.oneof(word, phrase), ...noSpan })
const facet = fc.record({
  kind: fc.constant('facet' as const),
  facet: fc.constantFrom(...FACETS),
  value: value.filter((text) => text !== ''),
  ...noSpan,
})

interface WrittenDays {
  readonly written: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const days: fc.Arbitrary<WrittenDays> = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .chain((date) => {
    const day = date.toISOString().slice(0, 10)
    const [month, year] = [day.slice(0, 7), day.slice(0, 4)]
    const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
    return fc.constantFrom(
      { written: day, from: parseIsoDate(day), to: parseIsoDate(day) },
      { written: month, from: parseIsoDate(`${month}-01`), to: parseIsoDate(end) },
      { written: year, from: parseIsoDate(`${year}-01-01`), to: parseIsoDate(`${year}-12-31`) },
    )
  })
const date = fc.oneof(
  days.map(({ written, from }) => dateNode('after', { written, from, to: null })),
  days.map(({ written, to }) => dateNode('before', { written, from: null, to })),
  days.map((range) => dateNode('date', range)),
  days.map(({ written, from }) => dateNode('date', { written: `${written}..`, from, to: null })),
  days.map(({ written, to }) => dateNode('date', { written: `..${written}`, from: null, to })),
  fc
    .tuple(days, days)
    .filter(([first, last]) => (first.from ?? '') <= (last.to ?? ''))
    .map(([{ written, from }, last]) =>
      dateNode('date', { written: `${written}..${last.written}`, from, to: last.to }),
    ),
)

const depth = { maxDepth: 5, depthIdentifier: 'query' }
const several = { minLength: 2, maxLength: 4, depthIdentifier: 'query' }
const { tree } = fc.letrec<Record<'tree' | 'leaf' | 'not' | 'and' | 'or', QueryNode>>((tie) => ({
  leaf: fc.oneof(word, phrase, title, facet, date),
  not: fc.record({
    kind: fc.constant('not' as const),
    node: fc.oneof(depth, tie('leaf'), tie('and'), tie('or')),
    ...noSpan,
  }),
  and: fc.record({
    kind: fc.constant('and' as const),
    nodes: fc.array(fc.oneof(depth, tie('leaf'), tie('not'), tie('or')), several),
    ...noSpan,
  }),
  or: fc.record({
    kind: fc.constant('or' as const),
    nodes: fc.array(fc.oneof(depth, tie('leaf'), tie('not'), tie('and')), several),
    ...noSpan,
  }),
  tree: fc.oneof(depth, tie('leaf'), tie('not'), tie('and'), tie('or')),
}))

/** Any tree in the normal form of GRAMMAR.md; its spans have no meaning. */
export const anyTree = tree

function dateNode(operator: DateNode['operator'], range: WrittenDays): DateNode {
  return { kind: 'date', operator, ...range, start: 0, end: 0 }
}
