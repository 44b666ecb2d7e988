import { describe, expect, test } from 'vitest'
import { searchRootFile } from '../../../src/archive/paths.ts'
import { EMPTY_QUERY } from '../../../src/archive/query.ts'
import { readOccurrences } from '../../../src/search/format/decode-positions.ts'
import { IndexFormatError } from '../../../src/search/format/bytes/byte-reader.ts'
import { openIndex } from '../../../src/search/read/open-index.ts'
import { makeArticle } from '../../archive/make-article.ts'
import { engineOf, indexInMemory } from '../index-in-memory.ts'

const NEVER = new AbortController().signal
const ARTICLES = ['pier Pierhead', 'ferry', 'pier at the pier', 'zebra pierced'].map((headline, index) =>
  makeArticle({ slug: `a${index}`, headline, language: 'la' }),
)

async function opened(shardBytes?: number) {
  const memory = await indexInMemory(ARTICLES, shardBytes)
  return { ...memory, index: openIndex(memory.source, memory.root, ARTICLES.length) }
}

describe('an open index', () => {
  test('rejects a root with another number of articles than the calendar', async () => {
    const memory = await indexInMemory(ARTICLES)
    const engine = engineOf({ ...memory, calendar: (await indexInMemory(ARTICLES.slice(1))).calendar })
    const search = engine.search({ ...EMPTY_QUERY, words: 'zebra' }, NEVER)
    await expect(search).rejects.toThrow(`${searchRootFile(memory.root)}: has 4 articles, but the archive has 3`)
  })

  test('finds a key and all keys with a prefix, for any size of shards', async () => {
    for (const shardBytes of [1, 40, undefined]) {
      const { index } = await opened(shardBytes)
      expect((await index.findEntry('pier'))?.postings.ordinals).toEqual(Uint32Array.of(0, 2))
      expect(await index.findEntry('pie')).toBeNull()
      expect(await index.findEntry('')).toBeNull()
      expect(await index.findEntry('zzz')).toBeNull()
      const keysOf = async (prefix: string) => (await index.findByPrefix(prefix)).map(({ key }) => key)
      expect(await keysOf('pier')).toEqual(['pier', 'pierced', 'pierhead'])
      expect(await keysOf('pierce')).toEqual(['pierced'])
      expect(await keysOf('zz')).toEqual([])
      expect(await keysOf(':lang:')).toEqual([':lang:la'])
    }
  })

  test('returns a new reader of occurrences for each call', async () => {
    const { index } = await opened(1)
    const entry = await index.findEntry('pier')
    if (entry === null) throw new Error('the key is not there')
    for (let time = 0; time < 2; time++) {
      const reader = await index.openOccurrences(entry)
      expect(readOccurrences(reader)).toEqual([{ position: 0, form: 0, isInHeadline: true }])
      expect(readOccurrences(reader)).toEqual([
        { position: 0, form: 0, isInHeadline: true },
        { position: 3, form: 0, isInHeadline: true },
      ])
      expect(reader.isAtEnd).toBe(true)
    }
  })

  test('requests no file before the first key, then the root and one shard, and no file twice', async () => {
    const { index, read, root } = await opened(1)
    expect(read).toEqual([])
    await Promise.all([index.findEntry('pier'), index.findEntry('pier'), index.loadRoot()])
    await index.findEntry('pier')
    expect(read).toHaveLength(2)
    expect(read[0]).toBe(searchRootFile(root))
    await index.findEntry('zebra')
    expect(read).toHaveLength(3)
    await index.loadSpellings()
    expect(read.slice(3)).toEqual([expect.stringContaining('/words.')])
  })

  test('requests positions only for phrases whose words occur in one article', async () => {
    const memory = await indexInMemory(ARTICLES, 1)
    const engine = engineOf(memory)
    const positionsRead = async (words: string) => {
      await engine.search({ ...EMPTY_QUERY, words }, NEVER)
      return memory.read.filter((path) => path.includes('/positions/')).length
    }
    expect(await positionsRead('pier ferry OR zebra')).toBe(0)
    expect(await positionsRead('"pier ferry"')).toBe(0)
    expect(await positionsRead('"zebra pierced"')).toBe(2)
  })

  test('rejects with the path if a file is of another kind', async () => {
    const { index, files, root } = await opened()
    const path = [...files.keys()].find((file) => file.includes('/terms/0.')) ?? ''
    files.set(path, files.get(searchRootFile(root)) ?? new Uint8Array())
    await expect(index.findEntry('pier')).rejects.toThrow(
      new IndexFormatError(path, 'is not a BFT file of a search index, at byte 3'),
    )
  })

  test('rejects if the positions have fewer keys than the terms', async () => {
    const { index, files } = await opened()
    const entry = await index.findEntry('zebra')
    if (entry === null) throw new Error('the key is not there')
    for (const path of files.keys())
      if (path.includes('/positions/')) files.set(path, Uint8Array.of(0x42, 0x46, 0x50, 1, 0))
    await expect(index.openOccurrences(entry)).rejects.toThrow(IndexFormatError)
  })
})
