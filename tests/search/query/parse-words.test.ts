import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ParsedQuery, parseWords } from '../../../src/search/query/parse-words.ts'
import type { QueryNode } from '../../../src/search/query/query-node.ts'
import { anyText, isNormal, partsOf } from './query-trees.ts'

/** Describes a tree, such as `word oil @0-3`, with parts in brackets. */
function outline(node: QueryNode | null): string {
  if (node === null) return 'nothing'
  const parts = partsOf(node).map(outline)
  return `${labelOf(node)} @${node.start}-${node.end}${parts.length === 0 ? '' : ` [${parts.join(', ')}]`}`
}

function labelOf(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return `word ${node.text}${node.isPrefix ? ' …' : ''}`
    case 'phrase':
      return `phrase ${node.text}`
    case 'facet':
      return `${node.facet} ${node.value}`
    case 'date':
      return `${node.operator} ${node.written} (${node.from ?? ''}/${node.to ?? ''})`
    default:
      return node.kind
  }
}

function problemsOf(text: string): readonly string[] {
  return parseWords(text).problems.map((problem) => `${problem.kind} ${problem.text} @${problem.start}-${problem.end}`)
}

function leavesOf(node: QueryNode | null): readonly QueryNode[] {
  if (node === null) return []
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'not' ? partsOf(node).flatMap(leavesOf) : [node]
}

/** Nests `(a OR (b (a OR (b c))))` to a depth. */
function nested(depth: number): ParsedQuery {
  return parseWords(`${'(a OR (b '.repeat(depth / 2)}c${'))'.repeat(depth / 2)}`)
}

describe('a well-formed query', () => {
  test.each([
    ['', 'nothing'],
    ['  ', 'nothing'],
    // Words.
    ['oil', 'word oil @0-3'],
    [' oil\tprices ', 'and @1-11 [word oil @1-4, word prices @5-11]'],
    ['al-Qaeda', 'word al-Qaeda @0-8'],
    ['12:30', 'word 12:30 @0-5'],
    ['https://example.org/a?b=c:d', 'word https://example.org/a?b=c:d @0-27'],
    ['Ferries: 2', 'and @0-10 [word Ferries: @0-8, word 2 @9-10]'],
    ['C++ c:\\', 'and @0-7 [word C++ @0-3, word c:\\ @4-7]'],
    ['нефть 石油 ٢٠٢٤', 'and @0-13 [word нефть @0-5, word 石油 @6-8, word ٢٠٢٤ @9-13]'],
    ['צה"ל', 'word צה"ל @0-4'],
    // Prefixes.
    ['pric*', 'word pric … @0-5'],
    ['pric**,', 'word pric … @0-7'],
    ['C+*', 'word C+ … @0-3'],
    ['o*l', 'word o*l @0-3'],
    // Phrases.
    ['"oil prices"', 'phrase oil prices @0-12'],
    ['“oil prices”', 'phrase oil prices @0-12'],
    ['„oil prices“', 'phrase oil prices @0-12'],
    ['« oil prices »', 'phrase oil prices @0-14'],
    ['»oil prices«', 'phrase oil prices @0-12'],
    ['"oil"gas', 'and @0-8 [phrase oil @0-5, word gas @5-8]'],
    ['“an "oil" price”', 'phrase an "oil" price @0-16'],
    ['"an \\"oil\\" \\\\ price\\s"', 'phrase an "oil" \\ price\\s @0-23'],
    ['"צה"ל"', 'phrase צה"ל @0-6'],
    // Alternatives bind tighter than words side by side.
    ['a OR b', 'or @0-6 [word a @0-1, word b @5-6]'],
    ['a|b', 'or @0-3 [word a @0-1, word b @2-3]'],
    ['a or b', 'and @0-6 [word a @0-1, word or @2-4, word b @5-6]'],
    ['a b OR c d', 'and @0-10 [word a @0-1, or @2-8 [word b @2-3, word c @7-8], word d @9-10]'],
    ['(a b) | c', 'or @0-9 [and @0-5 [word a @1-2, word b @3-4], word c @8-9]'],
    // Redundant groups change nothing but spans.
    ['((a))', 'word a @0-5'],
    ['(a b) c', 'and @0-7 [word a @1-2, word b @3-4, word c @6-7]'],
    ['(a | b) | c', 'or @0-11 [word a @1-2, word b @5-6, word c @10-11]'],
    ['a(b)c', 'and @0-5 [word a @0-1, word b @1-4, word c @4-5]'],
    // Exclusions.
    ['-a', 'not @0-2 [word a @1-2]'],
    ['−a –b', 'and @0-5 [not @0-2 [word a @1-2], not @3-5 [word b @4-5]]'],
    ['-"a b"', 'not @0-6 [phrase a b @1-6]'],
    ['-(a b)', 'not @0-6 [and @1-6 [word a @2-3, word b @4-5]]'],
    ['-author:x', 'not @0-9 [author x @1-9]'],
    ['--a', 'word a @0-3'],
    ['-(-a)', 'word a @0-5'],
    ['---a', 'not @0-4 [word a @3-4]'],
    ['a OR -b', 'or @0-7 [word a @0-1, not @5-7 [word b @6-7]]'],
    // Operators.
    ['author:"Jane Roe"', 'author Jane Roe @0-17'],
    ['SOURCE:AFP Tag:c* lang:de', 'and @0-25 [source AFP @0-10, tag c* @11-17, lang de @18-25]'],
    ['tag:a|tag:b', 'or @0-11 [tag a @0-5, tag b @6-11]'],
    ['source:example.org:8080', 'source example.org:8080 @0-23'],
    ['tag:"a \\"b\\""', 'tag a "b" @0-13'],
    ['intitle:pric*', 'title @0-13 [word pric … @8-13]'],
    ['intitle:"oil price"', 'title @0-19 [phrase oil price @8-19]'],
    ['intitle:foo:bar', 'title @0-15 [word foo:bar @8-15]'],
    ['after:2024', 'after 2024 (2024-01-01/) @0-10'],
    ['before:2024-02', 'before 2024-02 (/2024-02-29) @0-14'],
    ['date:2024-03-28', 'date 2024-03-28 (2024-03-28/2024-03-28) @0-15'],
    ['DATE:"2024-03-01..2024-04"', 'date 2024-03-01..2024-04 (2024-03-01/2024-04-30) @0-26'],
    ['-date:2024..', 'not @0-12 [date 2024.. (2024-01-01/) @1-12]'],
  ])('%j is parsed as it is written', (text, expected) => {
    expect(outline(parseWords(text).node)).toBe(expected)
    expect(problemsOf(text)).toEqual([])
  })
})

describe('a query that is not well-formed', () => {
  test.each<[text: string, expected: string, ...problems: string[]]>([
    ['foo:bar', 'and @0-7 [word foo @0-3, word bar @4-7]', 'unknown-operator foo:bar @0-7'],
    ['in-title:b', 'and @0-10 [word in-title @0-8, word b @9-10]', 'unknown-operator in-title:b @0-10'],
    ['foo:-b*', 'and @0-7 [word foo @0-3, word b … @5-7]', 'unknown-operator foo:-b* @0-7'],
    ['a:b:OR', 'and @0-6 [word a @0-1, word b @2-3, word or @4-6]', 'unknown-operator a:b:OR @0-6'],
    ['a foo:"b c"', 'and @0-11 [word a @0-1, word foo @2-5, phrase b c @6-11]', 'unknown-operator foo:"b c" @2-11'],
    ['foo:(b c)', 'and @0-9 [word foo: @0-4, word b @5-6, word c @7-8]', 'unknown-operator foo: @0-4'],
    ['-foo:bar', 'not @0-8 [and @1-8 [word foo @1-4, word bar @5-8]]', 'unknown-operator foo:bar @1-8'],
    ['after:soon', 'word soon @6-10', 'bad-date after:soon @0-10'],
    ['date:2024-02-30', 'word 2024-02-30 @5-15', 'bad-date date:2024-02-30 @0-15'],
    ['date:"last week"', 'phrase last week @5-16', 'bad-date date:"last week" @0-16'],
    ['before:12:30', 'and @7-12 [word 12 @7-9, word 30 @10-12]', 'bad-date before:12:30 @0-12'],
    ['date:..', 'nothing', 'bad-date date:.. @0-7'],
    ['author: x', 'word x @8-9', 'empty-value author: @0-7'],
    ['tag:"" x', 'word x @7-8', 'empty-value tag:"" @0-6'],
    ['intitle:(a)', 'word a @8-11', 'empty-value intitle: @0-8'],
    ['-date:', 'nothing', 'empty-value date: @1-6'],
    ['a "b c', 'and @0-6 [word a @0-1, phrase b c @2-6]', 'unclosed-quote "b c @2-6'],
    ['“a" b', 'phrase a" b @0-5', 'unclosed-quote “a" b @0-5'],
    ['author:"Jane R', 'author Jane R @0-14', 'unclosed-quote "Jane R @7-14'],
    ['"', 'nothing', 'no-words " @0-1'],
    ['author:"', 'nothing', 'empty-value author:" @0-8'],
    ['foo:"', 'word foo @0-3', 'unknown-operator foo:" @0-5'],
    ['(a b', 'and @0-4 [word a @1-2, word b @3-4]', 'unclosed-parenthesis ( @0-1'],
    [
      '-(a (b',
      'not @0-6 [and @1-6 [word a @2-3, word b @4-6]]',
      'unclosed-parenthesis ( @1-2',
      'unclosed-parenthesis ( @4-5',
    ],
    ['a) b', 'and @0-4 [word a @0-1, word b @3-4]', 'stray-parenthesis ) @1-2'],
    ['OR a', 'word a @3-4', 'dangling-operator OR @0-2'],
    ['a |', 'word a @0-1', 'dangling-operator | @2-3'],
    ['a OR OR b', 'or @0-9 [word a @0-1, word b @8-9]', 'dangling-operator OR @2-4'],
    ['(a OR) b', 'and @0-8 [word a @0-6, word b @7-8]', 'dangling-operator OR @3-5'],
    ['a - b', 'and @0-5 [word a @0-1, word b @4-5]', 'dangling-operator - @2-3'],
    ['a --', 'word a @0-1', 'dangling-operator -- @2-4'],
    ['- -a', 'not @2-4 [word a @3-4]', 'dangling-operator - @0-1'],
    ['-|a', 'word a @2-3', 'dangling-operator - @0-1'],
    ['| OR a', 'word a @5-6', 'dangling-operator | @0-1', 'dangling-operator OR @2-4'],
    ['!!! a', 'word a @4-5', 'no-words !!! @0-3'],
    ['*', 'nothing', 'no-words * @0-1'],
    ['"!" a', 'word a @4-5', 'no-words "!" @0-3'],
    ['intitle:*', 'nothing', 'no-words intitle:* @0-9'],
    ['a () b', 'and @0-6 [word a @0-1, word b @5-6]', 'no-words () @2-4'],
    ['-!!! OR a', 'word a @8-9', 'no-words !!! @1-4'],
  ])('%j is parsed like %s', (text, expected, ...problems) => {
    expect(outline(parseWords(text).node)).toBe(expected)
    expect(problemsOf(text)).toEqual(problems)
  })

  test('has at most 32 nested parentheses, and keeps the content of deeper parentheses', () => {
    expect(nested(32).problems).toEqual([])
    expect(nested(10_000).problems).toEqual([{ kind: 'too-deep', text: '(', start: 144, end: 145 }])
    expect(leavesOf(nested(10_000).node)).toHaveLength(10_001)
  })

  test.each([
    ['(', 32],
    [')', 10_000],
    ['-', 1],
    ['-(', 34],
    ['(a ', 33],
  ])('with %j repeated 10,000 times is parsed without a stack overflow', (piece, least) => {
    expect(parseWords(piece.repeat(10_000)).problems.length).toBeGreaterThanOrEqual(least)
  })

  test('may have 10,000 closing parentheses', () => {
    const { node, problems } = parseWords(`${'-('.repeat(10_000)}oil${')'.repeat(10_000)}`)
    expect(problems.map(({ kind }) => kind)).toContain('too-deep')
    expect(leavesOf(node)).toHaveLength(1)
    expect(parseWords(`${'-'.repeat(10_001)}oil`)).toMatchObject({ node: { kind: 'not', end: 10_004 }, problems: [] })
  })
})

describe('any text', () => {
  test('is parsed to a tree in normal form with nested spans', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { node } = parseWords(text)
        if (node === null) return
        expect(isNormal(node)).toBe(true)
        expect(areNested({ start: 0, end: text.length }, [node])).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('is parsed to problems in order, each with its part of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { problems } = parseWords(text)
        expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(
          problems.map((problem) => problem.text),
        )
        expect(problems).toEqual(problems.toSorted((a, b) => a.start - b.start))
      }),
      { numRuns: 1000 },
    )
  })

  test('is covered by the tree and the problems, except for spaces and signs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { node, problems } = parseWords(text)
        const units = text.split('')
        for (const { start, end } of [...leavesOf(node), ...problems]) units.fill(' ', start, end)
        expect(units.join('').replaceAll('OR', ' ')).toMatch(/^[\s()|−–-]*$/)
      }),
      { numRuns: 3000 },
    )
  })

  test.each(['ш', 'ב"'])('may be one word of 10 million letters that repeats %j', (piece) => {
    const text = piece.repeat(10_000_000 / piece.length) + piece.charAt(0)
    expect(parseWords(text).node?.end).toBe(text.length)
  })

  test.each([
    '*',
    'a*',
    '*a ',
    'a:',
    'a:b',
    ':',
    '"',
    '\\',
    '\\"',
    '"a',
    '„',
    'ב"',
    '| ',
    'a OR ',
    '()',
    'date:2..',
    '\ud83d',
  ])('may repeat %j many times', (piece) => {
    const text = piece.repeat(200_000)
    const { node, problems } = parseWords(text)
    expect(node !== null || problems.length > 0).toBe(true)
  })
})

/** Returns true if the nodes are inside the span and do not overlap, recursively. */
function areNested(span: { readonly start: number; readonly end: number }, nodes: readonly QueryNode[]): boolean {
  return nodes.every(
    (node, index) =>
      (nodes[index - 1]?.end ?? span.start) <= node.start &&
      node.start < node.end &&
      node.end <= span.end &&
      areNested(node, partsOf(node)),
  )
}
