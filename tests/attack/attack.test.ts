import { describe, expect, test } from 'vitest'
import { readText } from '../ingest/read-text.ts'
import { harmIn } from './harm.ts'
import { batchesOf, clippingSeed, LAST_WORDS, markdownSeed } from './seeds.ts'
import type { Vector } from './vector.ts'
import { CATEGORIES, VECTORS } from './vectors.ts'

/** A text with null bytes is none, line breaks of any kind cut front matter in two, and a comment is no headline. */
const REFUSALS = new Set(['not-text', 'front-matter-broken', 'empty-article'])

describe('the list of vectors', () => {
  test('has more than two hundred, each with a name of its own', () => {
    expect(VECTORS.length).toBeGreaterThan(200)
    expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length)
    expect(VECTORS.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
  })
})

describe.each([
  ['with front matter', (vector: Vector) => markdownSeed([vector])],
  ['with its facts in the text', clippingSeed],
])('an article %s that is attacked', (_, seedOf) => {
  test.each(CATEGORIES.map(({ name }) => name))(
    'by %s is refused for a reason or published without harm',
    { timeout: 30_000 },
    (category) => {
      const harms = VECTORS.filter((vector) => vector.category === category).map((vector) => {
        const { name, text } = seedOf(vector)
        const { article, codes } = readText(text, name)
        const isRefused = codes.some((code) => REFUSALS.has(code))
        return [vector.id, article === null ? (isRefused ? [] : codes) : harmIn(article)] as const
      })
      expect(harms.filter(([, harm]) => harm.length > 0)).toEqual([])
    },
  )
})

test('articles with many vectors are read to their last words', { timeout: 30_000 }, () => {
  const batches = batchesOf(VECTORS)
  expect(batches.flat().toSorted((a, b) => a.number - b.number)).toEqual(VECTORS)
  const cut = batches.filter((vectors) => {
    const { name, text } = markdownSeed(vectors)
    return vectors.length > 1 && !readText(text, name).html.includes(`<p>${LAST_WORDS}</p>`)
  })
  expect(cut.map((vectors) => vectors.map(({ id }) => id))).toEqual([])
})
