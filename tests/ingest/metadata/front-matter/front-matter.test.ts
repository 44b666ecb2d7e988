import { describe, expect, test } from 'vitest'
import { readCases } from '../../read-cases.ts'
import { readText } from '../../read-text.ts'

const CHOIR = { headline: 'The Choir Returns', authors: ['Ada Roe'], date: '2024-03-28', updated: null }

const CASES = readCases<object>('front-matter.txt', {
  'wins over the text': {
    headline: 'The Pier',
    authors: ['Ben Poe', 'Cy Loe'],
    date: '2020-01-02',
    time: '08:15:00+02:00',
    updated: '2020-01-03',
    source: 'The Tidewater Post',
    url: 'https://post.example.org/pier',
    tags: ['harbour', 'music'],
    language: 'pt-BR',
    excerpt: 'What the pier is.',
  },
  'fills what the text lacks': { ...CHOIR, authors: ['Ben Poe', 'Cy Loe'], date: '2020-01-02' },
  'leaves the rest to the text': { ...CHOIR, tags: ['music'] },
  'is empty': { ...CHOIR, tags: [] },
  'resolves aliases': { ...CHOIR, authors: ['Ben Poe'], tags: ['Ben Poe', 'music'], source: 'Ben Poe' },
})

describe('front matter', () => {
  test.each(CASES)('%s', (_, text, expected) => {
    const { article, codes } = readText(text)
    expect(article).toMatchObject(expected)
    expect(codes.filter((code) => code.startsWith('front-matter'))).toEqual([])
  })

  test('has the day on which the article was saved, which is not its date', () => {
    const { article } = readText('---\ntitle: The Pier\nsaved: 2026-11-28\n---\n\nIt rained.\n')
    expect(article).toMatchObject({ date: null, saved: { date: '2026-11-28', tool: null, address: null } })
  })

  test('sets the slug of the article', () => {
    const { parsed } = readText('---\ntitle: The Pier\nslug: the-old-pier\n---\n\nIt rained.\n')
    expect(parsed?.slugCandidate).toEqual({
      kind: 'front-matter',
      slug: 'the-old-pier',
      position: { line: 3, column: 1 },
    })
  })

  test('with more than 1,000 lines is left out, because the YAML parser compares each key with all others', () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `key${index}: 1`)
    const { printed } = readText(`---\n${keys.join('\n')}\n---\n\nThe Pier\n`)
    expect(printed).toEqual([
      'a.txt:2:1  error  front-matter-too-long  expected front matter of at most 1000 lines, found 1002. Shorten the front matter, or close it above the text.',
    ])
  })
})
