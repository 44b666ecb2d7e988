import { describe, expect, test } from 'vitest'
import { readText } from '../ingest/read-text.ts'
import { describeHarm } from './harm.ts'
import { batchesOf, clippingSeed, frontMatterSeed, LAST_WORDS, markdownSeed, pageSeed, type Seed } from './seeds.ts'
import { CATEGORIES, VECTORS } from './vectors.ts'

/**
 * A text with NUL bytes is not text, some line breaks cut front matter in two, a lone comment is no headline, and a page
 * whose text stands in a script has none.
 */
const REFUSALS = new Set(['not-text', 'front-matter-broken', 'empty-article', 'not-an-article'])

describe('the list of attack vectors', () => {
  test('has more than 200 vectors, each with a unique name', () => {
    expect(VECTORS.length).toBeGreaterThan(200)
    expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length)
    expect(VECTORS.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
  })
})

/**
 * Describes the harm in an article. Returns the codes of the findings for an article that was rejected unexpectedly.
 */
function findHarm({ article, codes }: ReturnType<typeof readText>): readonly string[] {
  if (article !== null) return describeHarm(article)
  return codes.some((code) => REFUSALS.has(code)) ? [] : codes
}

const readSeed = ({ name, text }: Seed) => readText(text, name)

const CATEGORY_NAMES = CATEGORIES.map(({ name }) => name)

describe.each([
  ['front matter', frontMatterSeed],
  ['the text of a clipping', clippingSeed],
  ['a saved page', pageSeed],
])('an article with an attack vector in %s', (_, seedOf) => {
  test.each(CATEGORY_NAMES)(
    'of the category %s is rejected with a known finding or published without harm',
    (category) => {
      const harms = VECTORS.filter((vector) => vector.category === category).map(
        (vector) => [vector.id, findHarm(readSeed(seedOf(vector)))] as const,
      )
      expect(harms.filter(([, harm]) => harm.length > 0)).toEqual([])
    },
  )
})

// Up to 48 vectors share an article, because one article per vector takes three times as long.
test('an article with several attack vectors in its body is published completely and without harm', () => {
  const batches = batchesOf(VECTORS)
  expect(batches.flat().toSorted((a, b) => a.number - b.number)).toEqual(VECTORS)
  const failures = batches.flatMap((vectors) => {
    const read = readSeed(markdownSeed(vectors))
    const isCut = vectors.length > 1 && !read.html.includes(`<p>${LAST_WORDS}</p>`)
    if (!isCut && findHarm(read).length === 0) return []
    // Tests each vector alone to find the vectors that fail.
    return vectors.map((vector) => ({ id: vector.id, isCut, harm: findHarm(readSeed(markdownSeed([vector]))) }))
  })
  expect(failures).toEqual([])
})
