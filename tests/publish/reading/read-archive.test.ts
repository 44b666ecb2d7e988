import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { decodeRecords } from '../../../src/publish/reading/batch.ts'
import {
  type ArchiveReader,
  type OrderedArticles,
  readArchive,
  type ReadArchive,
} from '../../../src/publish/reading/read-archive.ts'
import { readBatch } from '../../../src/publish/reading/read-batch.ts'
import { memoryCache } from '../../../src/publish/reading/memory-cache.ts'
import { batchOf, type ReadingCache } from '../../../src/publish/reading/reading-cache.ts'
import { unpackWords } from '../../../src/publish/reading/word-records.ts'
import { extractKeyTerms, type KeyTerms } from '../../../src/relate/key-terms.ts'
import { collectOutboundLinks } from '../../../src/relate/outbound-links.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'
import { spellWords, spelt } from '../../search/spell-words.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { ingestHere } from '../../ingest/ingest-here.ts'
import { spellKeyTerms } from './spell-key-terms.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

let folder = ''

beforeEach(async () => {
  folder = await createTemporaryFolder()
})

/** What is begun is to know the batches, and where in them each article is. */
interface Begun extends OrderedArticles {
  readonly batches: readonly string[]
}

type Archive = ReadArchive<Begun>

const readerWith = (cache: ReadingCache): ArchiveReader<Begun> => ({
  cache,
  readBatch: (task) => readBatch(task, cache),
  begin: (batches) => (ordered) => ({ batches, ...ordered }),
})

function articlesOf({ articles }: Archive): readonly Article[] {
  return articles.map(({ head, body }) => ({
    ...head,
    body: JSON.parse(Buffer.from(body()).toString()) as Article['body'],
  }))
}

function keyTermsIn({ begun: { places, batches } }: Archive, cache: ReadingCache): readonly KeyTerms[] {
  return Array.from(places.record, (record, ordinal) => {
    const part = batchOf(cache, batches[places.batch[ordinal] ?? -1] ?? '')
    return spellKeyTerms(decodeRecords(part('keyTerms')), record, part('vocabulary'))
  })
}

function keyTermsOf(article: Article): KeyTerms {
  return extractKeyTerms(tokeniseArticle(article), article.language)
}

test('an archive that is read in batches is the one that is read file by file, with its words and leads', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const cache = memoryCache()
  const archive = await readArchive(folder, readerWith(cache))
  const plain = await ingestHere(folder)
  expect(articlesOf(archive)).toEqual(plain.articles)
  expect(archive.report()).toEqual(plain.report)
  expect(archive.articles.map(({ head }) => head)).toMatchObject(archive.begun.heads)
  expect(archive.articles.map(({ outboundLinks }) => outboundLinks)).toEqual(plain.articles.map(collectOutboundLinks))
  expect(keyTermsIn(archive, cache)).toEqual(plain.articles.map(keyTermsOf))
  const { stem } = await loadStemmers(plain.articles.map(({ language }) => language))
  const { batches, places } = archive.begun
  plain.articles.forEach((article, ordinal) => {
    const part = batchOf(cache, batches[places.batch[ordinal] ?? -1] ?? '')
    const words = unpackWords(decodeRecords(part('words')), places.record[ordinal] ?? -1)
    expect(spellWords(words, part('vocabulary'))).toEqual(spelt(article, stem))
  })
})

test('a language that is guessed and gives way takes the words with it', async () => {
  await writeFile(
    join(folder, 'prose.txt'),
    '# The Ferry\n\nThe ferries of the harbour were running late on that morning, since the fog had not lifted and nobody could see the pier.\n',
  )
  await writeFile(join(folder, 'table.txt'), '# Cotations\n\nLivraisons 12,5 14,0 Cotations 9,75\n')
  const cache = memoryCache()
  const archive = await readArchive(folder, readerWith(cache))
  const plain = await ingestHere(folder)
  expect(plain.articles.map(({ language }) => language)).toEqual(['en', 'en'])
  expect(keyTermsIn(archive, cache)).toEqual(plain.articles.map(keyTermsOf))
})

test('a second reading recalls what is unchanged, and gives the same', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const cache = memoryCache()
  const kept: string[] = []
  const watched: ReadingCache = {
    ...cache,
    keep: (key, batch) => {
      kept.push(key)
      cache.keep(key, batch)
    },
  }
  const first = await readArchive(folder, readerWith(watched))
  cache.forgetUnused()
  expect(kept.length).toBeGreaterThan(0)
  kept.length = 0
  expect(articlesOf(await readArchive(folder, readerWith(watched)))).toEqual(articlesOf(first))
  expect(kept).toEqual([])
  await writeFile(join(folder, 'added.txt'), '# Added\n\nMay 3, 2021\n\nA text.\n')
  const added = await readArchive(folder, readerWith(watched))
  expect(kept).toHaveLength(1)
  expect(added.articles).toHaveLength(first.articles.length + 1)
})

test('each batch that is read is told', async () => {
  await cp(join(import.meta.dirname, '../../fixtures/port-town'), folder, { recursive: true })
  const told: (readonly [number, number])[] = []
  const { articles } = await readArchive(folder, {
    ...readerWith(memoryCache()),
    onBatch: (done, total) => told.push([done, total]),
  })
  expect(told.at(-1)).toEqual([articles.length, articles.length])
})
