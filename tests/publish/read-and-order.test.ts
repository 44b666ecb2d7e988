import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Article } from '../../src/archive/article.ts'
import { listArchive } from '../../src/ingest/list-archive.ts'
import { readBatch, type SeedCache } from '../../src/publish/cache/seed-cache.ts'
import { createMemoryCache } from './memory-cache.ts'
import { parseBatch } from '../../src/publish/cache/parse-batch.ts'
import { readSeeds, type SeedReader, type SeedsOfFolder } from '../../src/publish/cache/read-seeds.ts'
import { decodePart } from '../../src/publish/cache/seed-batch.ts'
import { orderArticles, type OrderedArchive } from '../../src/publish/order-articles.ts'
import { extractKeyTerms, type KeyTerms } from '../../src/relate/key-terms.ts'
import { collectOutboundLinks } from '../../src/relate/outbound-links.ts'
import { tokeniseArticle } from '../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { splitVocabulary, parseWord } from '../../src/search/write/vocabulary.ts'
import { ingestHere } from '../ingest/ingest-here.ts'
import { withoutImages } from '../ingest/without-images.ts'
import { spellWords, spelt } from '../search/spell-words.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

const PORT_TOWN = join(import.meta.dirname, '../fixtures/port-town')

let folder = ''

beforeEach(async () => {
  folder = await createTemporaryFolder()
})

interface Archive extends OrderedArchive {
  readonly read: SeedsOfFolder
  /** The number of seeds read after each batch, and of all seeds. */
  readonly counts: readonly (readonly [done: number, total: number])[]
}

async function readArchive(cache: SeedCache, parse: SeedReader['parseBatch'] = parseWhole(cache)): Promise<Archive> {
  const listed = await listArchive(folder)
  const counts: (readonly [number, number])[] = []
  const read = await readSeeds(folder, listed, {
    cache,
    leftOut: [],
    parseBatch: parse,
    onCount: (done, total) => counts.push([done, total]),
  })
  return { ...orderArticles(listed, read), read, counts }
}

const parseWhole =
  (cache: SeedCache): SeedReader['parseBatch'] =>
  async (task) => [await parseBatch(task, cache)]

function articlesOf({ articles }: OrderedArchive): readonly Article[] {
  return articles.map(({ head, readBody }) => ({
    ...withoutImages(head),
    body: JSON.parse(readBody()) as Article['body'],
  }))
}

/** The key terms of each article, with words instead of numbers. */
function keyTermsOf({ articles, read }: Archive, cache: SeedCache): readonly KeyTerms[] {
  return articles.map(({ batch, terms: index }) => {
    const encoded = readBatch(cache, read.batches[batch] ?? '')
    const words = splitVocabulary(encoded.vocabulary).map(parseWord)
    const keyTerms = decodePart(encoded, 'keyTerms')[index]
    return {
      terms: Array.from(keyTerms?.terms ?? [], (term) => words[term]?.form ?? ''),
      counts: keyTerms?.counts ?? new Int32Array(),
      forms: keyTerms?.forms === '' ? [] : (keyTerms?.forms.split(' ') ?? []),
    }
  })
}

const extractTerms = (article: Article) => extractKeyTerms(tokeniseArticle(article), article.language)

test('articles parsed in batches equal articles parsed one by one, with their words, key terms and links', async () => {
  await cp(PORT_TOWN, folder, { recursive: true })
  const cache = createMemoryCache()
  const archive = await readArchive(cache)
  const plain = await ingestHere(folder)
  expect(articlesOf(archive)).toEqual(plain.articles)
  expect(archive.report).toEqual(plain.report)
  expect(archive.articles.map(({ outboundLinks }) => outboundLinks)).toEqual(plain.articles.map(collectOutboundLinks))
  expect(keyTermsOf(archive, cache)).toEqual(plain.articles.map(extractTerms))
  const { stem } = await loadStemmers(plain.articles.map(({ language }) => language))
  archive.articles.forEach(({ batch, terms: index }, ordinal) => {
    const encoded = readBatch(cache, archive.read.batches[batch] ?? '')
    const words = decodePart(encoded, 'words')[index]
    const article = plain.articles[ordinal]
    if (words === undefined || article === undefined) throw new Error(`article ${ordinal} has no words`)
    expect(spellWords(words, encoded.vocabulary)).toEqual(spelt(article, stem))
  })
})

test('articles of a batch that was divided equal those of a whole batch', async () => {
  await cp(PORT_TOWN, folder, { recursive: true })
  const cache = createMemoryCache()
  const divided = await readArchive(cache, (task) =>
    Promise.all(task.paths.map((path) => parseBatch({ ...task, paths: [path] }, cache))),
  )
  const whole = await readArchive(cache)
  expect(divided.read.batches.length).toBeGreaterThan(whole.read.batches.length)
  expect(articlesOf(divided)).toEqual(articlesOf(whole))
  expect(divided.report).toEqual(whole.report)
  expect(keyTermsOf(divided, cache)).toEqual(keyTermsOf(whole, cache))
})

test('an article whose detected language is replaced by the default language has the key terms of the default language', async () => {
  await writeFile(
    join(folder, 'prose.txt'),
    '# The Ferry\n\nThe ferries of the harbour were running late on that morning, since the fog had not lifted and nobody could see the pier.\n',
  )
  await writeFile(join(folder, 'table.txt'), '# Cotations\n\nLivraisons 12,5 14,0 Cotations 9,75\n')
  const cache = createMemoryCache()
  const archive = await readArchive(cache)
  const plain = await ingestHere(folder)
  expect(plain.articles.map(({ language }) => language)).toEqual(['en', 'en'])
  expect(keyTermsOf(archive, cache)).toEqual(plain.articles.map(extractTerms))
})

test('a second build parses only the batch with a new seed, and returns the same articles', async () => {
  await cp(PORT_TOWN, folder, { recursive: true })
  const memory = createMemoryCache()
  const written: string[] = []
  const cache: SeedCache = {
    ...memory,
    write(key, batch) {
      written.push(key)
      memory.write(key, batch)
    },
  }
  const first = await readArchive(cache)
  memory.prune()
  expect(written.length).toBeGreaterThan(0)
  written.length = 0
  expect(articlesOf(await readArchive(cache))).toEqual(articlesOf(first))
  expect(written).toEqual([])
  await writeFile(join(folder, 'added.txt'), '# Added\n\nMay 3, 2021\n\nA text.\n')
  const added = await readArchive(cache)
  expect(written).toHaveLength(1)
  expect(added.articles).toHaveLength(first.articles.length + 1)
})

test('the progress ends with the number of all seeds', async () => {
  await cp(PORT_TOWN, folder, { recursive: true })
  const { read, counts } = await readArchive(createMemoryCache())
  expect(counts.at(-1)).toEqual([read.seeds.length, read.seeds.length])
})
