import { expect, test } from 'vitest'
import { writeIndex } from '../../src/search/write-index.ts'
import { makeArticle, prose, related } from '../archive/make-article.ts'

test('an index lists its terms by code unit, and the articles of each by their steps', () => {
  const articles = [
    makeArticle({ slug: 'a', headline: 'Pier', body: [prose('Pier, pier, ferry.')], source: 'Courier' }),
    makeArticle({ slug: 'b', headline: 'Ferry', authors: ['Nell'], tags: ['port', 'port'] }),
    makeArticle({ slug: 'c', headline: 'Порт', language: 'ru' }),
    makeArticle({ slug: 'd', headline: 'Pier' }),
  ]
  expect(writeIndex(articles)).toEqual([
    {
      firstTerm: ':author:Nell',
      file: {
        terms: [
          ':author:Nell',
          ':lang:en',
          ':lang:ru',
          ':source:Courier',
          ':tag:port',
          'courier',
          'ferry',
          'nell',
          'pier',
          'порт',
        ],
        postings: [[1], [0, 1, 2], [2], [0], [1], [0], [0, 1], [1], [0, 3], [2]],
      },
    },
  ])
})

test('all that a reader sees of an article can be found', () => {
  const article = makeArticle({
    slug: 'a',
    headline: 'Headline',
    authors: ['Author'],
    source: 'Paper',
    pictures: [{ caption: 'Caption', credit: 'Credit' }],
    body: [prose('Prose'), related({ title: 'Relation', url: null })],
  })
  const terms = writeIndex([article]).flatMap(({ file }) => file.terms)
  expect(terms.filter((term) => !term.startsWith(':'))).toEqual([
    'author',
    'caption',
    'credit',
    'headline',
    'paper',
    'prose',
    'relation',
  ])
})

test('an index is cut into shards of about the size that is asked for, each under its first term', () => {
  const headlines = Array.from({ length: 40 }, (_, index) => `word${index} ferry`)
  const articles = headlines.map((headline, index) => makeArticle({ slug: `a${index}`, headline }))
  const shards = writeIndex(articles, 120)
  expect(shards.length).toBeGreaterThan(4)
  expect(shards.map(({ file }) => file.terms[0])).toEqual(shards.map(({ firstTerm }) => firstTerm))
  const terms = shards.flatMap(({ file }) => file.terms)
  expect(terms).toEqual(terms.toSorted())
  for (const { file } of shards) expect(file.terms.length === 1 || JSON.stringify(file).length < 160).toBe(true)
})

test('an archive without articles has an index without shards', () => {
  expect(writeIndex([])).toEqual([])
})
