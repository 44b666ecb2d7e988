import * as fc from 'fast-check'
import { type Facet, FACETS, type ListQuery, SORTS } from '../../../src/archive/query.ts'
import { serialiseNode } from '../../../src/search/query/serialise-node.ts'
import type { QueryNode } from '../../../src/search/query/query-node.ts'
import { isoDateOf } from '../../archive/arbitraries.ts'
import { anyWord, DATES, someOf, VALUES, WORDS } from './arbitrary-archives.ts'

/** Serialising needs no spans. */
const noSpan = { start: fc.constant(0), end: fc.constant(0) }

/** Words of the archive, unchanged, truncated, joined, or misspelt. */
const wordText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 6 })).map(beginning) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => two.join('-')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => two.join('/')) },
  { weight: 1, arbitrary: fc.constantFrom('FERRIES', 'hafens', 'us', 'obrien', 'portauprince', 'zeppelin', 'Порту') },
)
const word = fc.record({ kind: fc.constant('word'), text: wordText, isPrefix: fc.boolean(), ...noSpan })
const phraseText = fc
  .array(fc.oneof({ weight: 5, arbitrary: anyWord }, { weight: 1, arbitrary: wordText }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))
const phrase = fc.record({ kind: fc.constant('phrase'), text: phraseText, ...noSpan })
const title = fc.record({ kind: fc.constant('title'), node: fc.oneof(word, phrase), ...noSpan })
const facetValues = FACETS.flatMap((facet) => VALUES[facet].map((value) => ({ facet, value })))
const OTHER_VALUES: readonly { readonly facet: Facet; readonly value: string }[] = [
  { facet: 'author', value: 'roe' },
  { facet: 'author', value: 'jane  ROE' },
  { facet: 'author', value: 'obrien' },
  { facet: 'author', value: 'joerg müller' },
  { facet: 'tag', value: 'noerth' },
  { facet: 'author', value: '田' },
  { facet: 'author', value: '太' },
  { facet: 'source', value: 'port a' },
  { facet: 'tag', value: 'SEA:North' },
  { facet: 'tag', value: 'nor' },
  { facet: 'tag', value: '++' },
  { facet: 'lang', value: 'zh' },
]
const facet = fc
  .constantFrom(...facetValues, ...OTHER_VALUES)
  .map(({ facet: name, value }) => ({ kind: 'facet' as const, facet: name, value, start: 0, end: 0 }))
const date = fc
  .constantFrom(
    ...(['after', 'before', 'date'] as const).flatMap((operator) =>
      ['2024', '2023-12', '2024-02', '2024-03-01'].map((written) => ({ operator, written })),
    ),
    { operator: 'date' as const, written: '2024-01-02..2024-03-01' },
    { operator: 'date' as const, written: '2024-03..' },
    { operator: 'date' as const, written: '..2023' },
  )
  // Serialising needs only `written`.
  .map(({ operator, written }) => ({
    kind: 'date' as const,
    operator,
    written,
    from: null,
    to: null,
    start: 0,
    end: 0,
  }))

const depth = { maxDepth: 3, depthIdentifier: 'words' }
const parts = { minLength: 2, maxLength: 3, depthIdentifier: 'words' }
const { tree } = fc.letrec<Record<'tree' | 'leaf' | 'not' | 'several', QueryNode>>((tie) => ({
  leaf: fc.oneof(
    { weight: 5, arbitrary: word },
    { weight: 3, arbitrary: phrase },
    { weight: 2, arbitrary: title },
    { weight: 1, arbitrary: facet },
    { weight: 1, arbitrary: date },
  ),
  not: fc.record({ kind: fc.constant('not'), node: tie('tree'), ...noSpan }),
  several: fc.record({ kind: fc.constantFrom('and', 'or'), nodes: fc.array(tie('tree'), parts), ...noSpan }),
  tree: fc.oneof(
    depth,
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: tie('not') },
    { weight: 3, arbitrary: tie('several') },
  ),
}))

/** Queries with all constructs of the query language. */
export const anyWords = fc.oneof(
  { weight: 9, arbitrary: tree.map(serialiseNode) },
  { weight: 1, arbitrary: fc.constantFrom('', '!!!', '-', 'author:') },
)

/** Most queries have few facets, because otherwise few would have results. */
function selectedValues(name: Facet): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: someOf(name) },
    { weight: 1, arbitrary: fc.constantFrom('nobody', 'roe', '').map((value) => [value]) },
  )
}

const bound = fc.option(fc.constantFrom(...DATES, '2024-03-02').map(isoDateOf), { freq: 1 })

export const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  words: anyWords,
  from: bound,
  to: bound,
  facets: fc.record({
    author: selectedValues('author'),
    source: selectedValues('source'),
    tag: selectedValues('tag'),
    lang: selectedValues('lang'),
  }),
  sort: fc.option(fc.constantFrom(...SORTS), { freq: 2 }),
})

function beginning([text, letters]: [string, number]): string {
  return [...text].slice(0, letters).join('')
}
