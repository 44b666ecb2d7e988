import { expect, test } from 'vitest'
import { createFoundRows } from '../../../src/app/data/list-rows.ts'
import type { Article } from '../../../src/archive/article.ts'
import { toOrdinal } from '../../../src/archive/ids.ts'
import type { QueryHighlights, TextRange } from '../../../src/search/highlights/highlight-terms.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'

const NO_LINKS = { related: [], inText: {}, mentionedIn: [], similar: [] }
const FERRY: QueryHighlights = { words: [{ languages: ['en', 'en-GB'], forms: ['ferry', 'ferries'] }], phrases: [] }

const gale = makeArticle({
  slug: 'gale',
  headline: 'Gale Delays the Ferry',
  excerpt: 'A gale came up at noon.',
  body: [
    prose(
      'A gale came up at noon.',
      'Nobody was hurt. Two ferries stayed in the harbour until dark. It then blew over.',
    ),
  ],
})

const inHeadline = makeArticle({
  slug: 'in-headline',
  headline: 'Ferry Strike',
  excerpt: 'The crews of the ferry walked out.',
  body: [prose('Nothing moves.')],
})

function openRows(articles: readonly Article[], wanted = FERRY) {
  const read: number[] = []
  const rows = createFoundRows(async (ordinal) => {
    read.push(ordinal)
    const article = articles[ordinal]
    if (article === undefined) throw new RangeError(`no article ${ordinal}`)
    return { article, links: NO_LINKS, previous: null, next: null, copies: [] }
  }, wanted)
  return { rows, read }
}

const marked = (text: string, marks: readonly TextRange[]) => marks.map(({ start, end }) => text.slice(start, end))

test('a row of search results has the best sentence of its article, with highlights in the sentence and the headline', async () => {
  const [row] = await openRows([gale]).rows.rows([toOrdinal(0)])
  expect(row?.excerpt).toContain('Two ferries stayed in the harbour until dark.')
  expect(marked(row?.excerpt ?? '', row?.excerptHighlights ?? [])).toEqual(['ferries'])
  expect(marked(row?.headline ?? '', row?.headlineHighlights ?? [])).toEqual(['Ferry'])
  expect(row).toMatchObject({ slug: 'gale', date: null, language: 'en' })
})

test('a row of search results without a matching sentence has the excerpt of the article, with highlights', async () => {
  const [row] = await openRows([inHeadline]).rows.rows([toOrdinal(0)])
  expect(row?.excerpt).toBe(inHeadline.excerpt)
  expect(marked(row?.excerpt ?? '', row?.excerptHighlights ?? [])).toEqual(['ferry'])
})

test('a row of search results is read from the data file of its article, and no other rows are loaded', async () => {
  const { rows, read } = openRows([gale, inHeadline])
  expect(rows.aheadRows).toBe(0)
  await rows.rows([toOrdinal(1)])
  await rows.rows([toOrdinal(1), toOrdinal(0)])
  expect(read).toEqual([1, 0])
})

test('a row that fails to load does not change the other rows', async () => {
  const { rows } = openRows([gale])
  await rows.request([toOrdinal(0), toOrdinal(1)])
  expect(rows.peek(toOrdinal(0)).kind).toBe('ready')
  expect(rows.peek(toOrdinal(1)).kind).toBe('failed')
})
