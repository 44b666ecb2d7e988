import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../src/app/data/archive.ts'
import { MAX_CHUNK_ROWS } from '../../../src/archive/files/chunks.ts'
import { toOrdinal } from '../../../src/archive/ids.ts'
import { EMPTY_QUERY } from '../../../src/archive/query.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import type { SiteData } from '../../../src/publish/data/data-file.ts'
import { createEngine } from '../../../src/search/read/engine.ts'
import { prose } from '../../archive/make-article.ts'
import { indexArticles } from '../../search/index-articles.ts'
import { exampleArticle } from '../example-articles.ts'
import { encodeExampleData } from '../example-site.ts'

/** Several chunks, two of them of one day, and two shards of locations. */
const ARTICLES = [
  ...ofDay('1987-04-01', 3),
  ...ofDay('2019-05-07', 20),
  ...ofDay('2021-01-02', MAX_CHUNK_ROWS + 20),
  ...ofDay('2022-07-04', 50),
]

function ofDay(date: string, count: number) {
  return Array.from({ length: count }, (_, index) =>
    exampleArticle({
      slug: `a-${date}-${index}`,
      headline: `Number ${index}`,
      date,
      body: [prose(`On ${date} the ferry ${index % 3} passed pier ${index % 5} in a gale.`)],
    }),
  )
}

const ORDINALS = ARTICLES.map((_, ordinal) => toOrdinal(ordinal))
const QUERIES = ['ferry', 'gale pier', '"the ferry 1"', '"pier 4 in a gale"', 'num*', '-ferry', 'intitle:number 7']
const NEVER = new AbortController().signal

const data = encodeExampleData(ARTICLES, {}, await indexArticles(ARTICLES, { shardBytes: 60 }))

/** The files of one kind, of which there are several. */
const KINDS = Object.entries({
  rows: /\/rows\.json$/,
  article: /\/\d+\.json$/,
  locations: /\/locations\//,
  terms: /\/terms\//,
  positions: /\/positions\//,
}).map(([name, pattern]) => [name, [...data.files.keys()].filter((path) => pattern.test(path))] as const)

/** Returns the answer to each question that a reader may ask, or null if the reader sees an error or a notice. */
async function answerAll(files: SiteData['files']): Promise<readonly unknown[]> {
  const source = createMemorySource(files)
  const archive = openArchive({ source, startSearchWorker: () => expect.unreachable() })
  const calendar = await archive.read((snapshot) => snapshot.calendar())
  const engine = createEngine({ source, root: data.manifest.search, calendar, sliceMs: Number.POSITIVE_INFINITY })
  const answers = [
    ...ORDINALS.map((ordinal) => archive.read(async (snapshot) => (await snapshot.catalogue()).rows([ordinal]))),
    ...ORDINALS.map((ordinal) => archive.read((snapshot) => snapshot.articleAt(ordinal))),
    ...ARTICLES.map(({ slug }) =>
      openArchive({ source, startSearchWorker: () => expect.unreachable() }).read((snapshot) => snapshot.article(slug)),
    ),
    ...QUERIES.map(async (words) => {
      const result = await engine.search({ ...EMPTY_QUERY, words }, NEVER)
      return result.unavailable.length === 0 ? result : null
    }),
  ]
  return await Promise.all(answers.map((answer) => answer.catch(() => null)))
}

describe.each(KINDS)('two swapped %s files', (_, paths) => {
  test('give an error, and never a wrong answer', async () => {
    expect(paths.length).toBeGreaterThan(1)
    const expected = await answerAll(data.files)
    expect(expected).not.toContain(null)
    const pairs = fc.uniqueArray(fc.constantFrom(...paths), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(pairs, async ([one = '', other = '']) => {
        let reads = 0
        const read = (path: string) => () => {
          reads += 1
          return data.files.get(path)?.() ?? ''
        }
        const swapped = new Map([...data.files, [one, read(other)], [other, read(one)]])
        const answers = await answerAll(swapped)
        const wrong = answers.filter((answer, index) => answer !== null && !equals(answer, expected[index]))
        expect(wrong).toEqual([])
        // Some shards have no word of the queries.
        expect(answers.includes(null)).toBe(reads > 0)
      }),
      { numRuns: 20 },
    )
  })
})

function equals(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
