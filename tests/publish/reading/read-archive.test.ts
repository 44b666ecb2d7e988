import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { decodeRecords, type EncodedBatch } from '../../../src/publish/reading/batch.ts'
import { readArchive, type ReadArchive } from '../../../src/publish/reading/read-archive.ts'
import { type BatchTask, readBatch } from '../../../src/publish/reading/read-batch.ts'
import { memoryCache, type ReadingCache } from '../../../src/publish/reading/reading-cache.ts'
import { unpackWords } from '../../../src/publish/reading/word-records.ts'
import { toRelatable } from '../../relate/to-relatable.ts'
import { tokensOf } from '../../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { wordsOf } from '../../../src/search/write/article-words.ts'
import { ingestHere } from '../../ingest/ingest-here.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seeds-'))
  onTestFinished(() => rm(folder, { recursive: true }))
})

const reader = (cache: ReadingCache) => (task: BatchTask) => readBatch(task, cache)

function articlesOf({ articles }: ReadArchive): readonly Article[] {
  return articles.map(({ head, body }) => ({
    ...head,
    body: JSON.parse(Buffer.from(body).toString()) as Article['body'],
  }))
}

test('an archive that is read in batches is the one that is read file by file, with its words and leads', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const archive = await readArchive(folder, reader(memoryCache()))
  const plain = await ingestHere(folder)
  expect(articlesOf(archive)).toEqual(plain.articles)
  expect(archive.report).toEqual(plain.report)
  expect(archive.relatables).toEqual(plain.articles.map(toRelatable))
  const { stem } = await loadStemmers(plain.articles.map(({ language }) => language))
  const words = archive.words.map(decodeRecords)
  archive.articles.forEach(({ words: { batch, record } }, index) => {
    const article = plain.articles[index]
    const records = words[batch]
    expect(records && unpackWords(records, record)).toEqual(
      article && wordsOf(tokensOf(article).all, article.language, stem),
    )
  })
})

test('a language that is guessed and gives way takes the words with it', async () => {
  await writeFile(
    join(folder, 'prose.txt'),
    '# The Ferry\n\nThe ferries of the harbour were running late on that morning, since the fog had not lifted and nobody could see the pier.\n',
  )
  await writeFile(join(folder, 'table.txt'), '# Cotations\n\nLivraisons 12,5 14,0 Cotations 9,75\n')
  const archive = await readArchive(folder, reader(memoryCache()))
  const plain = await ingestHere(folder)
  expect(plain.articles.map(({ language }) => language)).toEqual(['en', 'en'])
  expect(archive.relatables).toEqual(plain.articles.map(toRelatable))
})

test('a second reading recalls what is unchanged, and gives the same', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const cache = memoryCache()
  const kept: EncodedBatch[] = []
  const watched: ReadingCache = {
    recall: cache.recall,
    keep: (key, batch) => {
      kept.push(batch)
      cache.keep(key, batch)
    },
  }
  const first = await readArchive(folder, reader(watched))
  cache.forgetUnused()
  expect(kept.length).toBeGreaterThan(0)
  kept.length = 0
  expect(articlesOf(await readArchive(folder, reader(watched)))).toEqual(articlesOf(first))
  expect(kept).toEqual([])
  await writeFile(join(folder, 'added.txt'), '# Added\n\nMay 3, 2021\n\nA text.\n')
  const added = await readArchive(folder, reader(watched))
  expect(kept).toHaveLength(1)
  expect(added.articles).toHaveLength(first.articles.length + 1)
})

test('each batch that is read is told', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const told: (readonly [number, number])[] = []
  const { articles } = await readArchive(folder, reader(memoryCache()), (done, total) => told.push([done, total]))
  expect(told.at(-1)).toEqual([articles.length, articles.length])
})
