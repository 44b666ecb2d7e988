import { describe, expect, test } from 'vitest'
import { searchRootFile } from '../../../src/archive/paths.ts'
import { EMPTY_QUERY, type ListQuery } from '../../../src/archive/query.ts'
import { IndexFormatError } from '../../../src/search/format/bytes/byte-reader.ts'
import type { Engine } from '../../../src/search/read/engine.ts'
import { openIndex } from '../../../src/search/read/open-index.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'
import { engineOf, indexInMemory, type IndexInMemory } from '../index-in-memory.ts'

const NEVER = new AbortController().signal
const OFFLINE = new TypeError('offline')

const ARTICLES = ['Ferry repaired', 'Pier repaired', 'Ferry at the pier', 'Zebra'].map((headline, index) =>
  makeArticle({ slug: `a${index}`, headline, tags: ['port'], body: [prose('A zebra crossing')] }),
)

async function search(engine: Engine, query: Partial<ListQuery>) {
  const { matches, unavailable } = await engine.search({ ...EMPTY_QUERY, ...query }, NEVER)
  return { found: matches.kind === 'list' ? [...matches.ordinals] : matches, unavailable }
}

/** Creates an engine whose shards have one key each, and whose files can be made unavailable. */
async function openFragileEngine(): Promise<{ readonly engine: Engine; readonly index: IndexInMemory }> {
  const index = await indexInMemory(ARTICLES, 1)
  return { engine: engineOf(index), index }
}

/** Returns a test for the path of a key's terms or positions. */
async function fileOfKey({ source, root, calendar }: IndexInMemory, folder: 'terms' | 'positions', key: string) {
  const { firstKeys } = await openIndex(source, root, calendar.total).loadRoot()
  const shard = firstKeys.indexOf(key)
  expect(shard).toBeGreaterThanOrEqual(0)
  return (path: string) => path.includes(`/${folder}/${shard}.`)
}

describe('an unavailable part of the index', () => {
  test('is listed as the query spells it, and the rest of the query is searched', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere(await fileOfKey(index, 'terms', 'ferri'))
    expect(await search(engine, { words: 'pier ferries' })).toEqual({ found: [1, 2], unavailable: ['ferries'] })
    expect(await search(engine, { words: 'intitle:ferry zebra' })).toEqual({
      found: [0, 1, 2, 3],
      unavailable: ['intitle:ferry'],
    })
    expect(await search(engine, { words: 'zebra -ferry* repaired' })).toEqual({
      found: [0, 1],
      unavailable: ['ferry*'],
    })
    expect(await search(engine, { words: '"ferry repaired" OR pier' })).toEqual({
      found: [1, 2],
      unavailable: ['"ferry repaired"'],
    })
    expect(await search(engine, { words: 'ferry -pier' })).toEqual({ found: [0, 3], unavailable: ['ferry'] })
  })

  test('is ignored if it is a facet filter', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere(await fileOfKey(index, 'terms', ':tag:port'))
    const facets = { ...EMPTY_QUERY.facets, tag: ['port', 'sea'] }
    expect(await search(engine, { words: 'pier', facets })).toEqual({ found: [1, 2], unavailable: ['tag:port, sea'] })
  })

  test('is ignored if it contains the positions of a phrase', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere((path) => path.includes('/positions/'))
    expect(await search(engine, { words: 'pier "ferry at"' })).toEqual({ found: [1, 2], unavailable: ['"ferry at"'] })
    expect(await search(engine, { words: 'pier intitle:"ferry at" -"a zebra"' })).toEqual({
      found: [1, 2],
      unavailable: ['intitle:"ferry at"', '"a zebra"'],
    })
  })

  test('prevents suggestions, because their number of results is unknown', async () => {
    const { engine, index } = await openFragileEngine()
    const query = { ...EMPTY_QUERY, words: 'terry zebra' }
    expect(await engine.suggest(query, NEVER)).toEqual([{ words: 'ferry zebra', count: 2 }])
    index.failWhere(await fileOfKey(index, 'terms', 'ferri'))
    expect(await engineOf(index).suggest(query, NEVER)).toEqual([])
  })

  test('is ignored if it is damaged', async () => {
    const { engine, index } = await openFragileEngine()
    const isAway = await fileOfKey(index, 'terms', 'ferri')
    const path = [...index.files.keys()].find(isAway) ?? ''
    index.files.set(path, Uint8Array.of(1, 2, 3))
    expect(await search(engine, { words: 'pier ferry' })).toEqual({ found: [1, 2], unavailable: ['ferry'] })
    await expect(search(engine, { words: 'ferry' })).rejects.toThrow(IndexFormatError)
    await expect(search(engine, { words: 'ferry' })).rejects.toMatchObject({ path })
  })

  test('is loaded again by the next search', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere(await fileOfKey(index, 'terms', 'ferri'))
    await search(engine, { words: 'pier ferry' })
    index.failWhere(() => false)
    expect(await search(engine, { words: 'pier ferry' })).toEqual({ found: [2], unavailable: [] })
  })
})

describe('a search without any available part of the index', () => {
  test('rejects with the original error of the source, and succeeds when the source is available again', async () => {
    const { engine, index } = await openFragileEngine()
    await search(engine, { words: 'zebra' })
    index.failWhere(() => true, OFFLINE)
    await expect(search(engine, { words: 'ferry pier' })).rejects.toBe(OFFLINE)
    await expect(search(engine, { words: '-ferry' })).rejects.toBe(OFFLINE)
    await expect(search(engine, { words: 'ferry OR (pier -repaired)' })).rejects.toBe(OFFLINE)
    await expect(search(engine, { words: '"ferry repaired"' })).rejects.toBe(OFFLINE)
    await expect(engine.countFacet(EMPTY_QUERY, 'tag', NEVER)).rejects.toBe(OFFLINE)
    await expect(engine.suggest({ ...EMPTY_QUERY, words: 'ferrx' }, NEVER)).rejects.toBe(OFFLINE)
    // Cached shards need no source.
    expect((await search(engine, { words: 'zebra' })).found).toEqual([0, 1, 2, 3])
    index.failWhere(() => false)
    expect(await search(engine, { words: 'ferry pier' })).toEqual({ found: [2], unavailable: [] })
    expect(await engine.countFacet(EMPTY_QUERY, 'tag', NEVER)).toEqual([{ value: 'port', count: 4 }])
  })

  test('rejects if the positions of its only phrase are unavailable', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere((path) => path.includes('/positions/'), OFFLINE)
    await expect(search(engine, { words: '"ferry repaired"' })).rejects.toBe(OFFLINE)
    index.failWhere(() => false)
    expect(await search(engine, { words: '"ferry repaired"' })).toEqual({ found: [0], unavailable: [] })
  })

  test('rejects if the root is unavailable or damaged, and the next search succeeds', async () => {
    const { engine, index } = await openFragileEngine()
    index.failWhere((path) => path === searchRootFile(index.root), OFFLINE)
    await expect(search(engine, { words: 'ferry' })).rejects.toBe(OFFLINE)
    index.failWhere(() => false)
    const whole = index.files.get(searchRootFile(index.root)) ?? new Uint8Array()
    index.files.set(searchRootFile(index.root), whole.with(3, 9))
    await expect(search(engine, { words: 'ferry' })).rejects.toThrow(
      'has version 9, but this reader knows only version 3',
    )
    index.files.set(searchRootFile(index.root), whole)
    expect(await search(engine, { words: 'ferry' })).toEqual({ found: [0, 2], unavailable: [] })
  })
})

describe('a cancelled search', () => {
  test('rejects with the reason, even if a read completes later', async () => {
    const { index } = await openFragileEngine()
    const reason = new DOMException('a newer search', 'AbortError')
    const controller = new AbortController()
    const arrivals: (() => void)[] = []
    const readBytes = async (path: string) => {
      await new Promise<void>((resolve) => arrivals.push(resolve))
      return await index.source.readBytes(path)
    }
    const engine = engineOf({ ...index, source: { ...index.source, readBytes } })
    const searching = engine.search({ ...EMPTY_QUERY, words: '"ferry repaired"' }, controller.signal)
    controller.abort(reason)
    const timer = setInterval(() => arrivals.shift()?.(), 0)
    await expect(searching).rejects.toBe(reason)
    clearInterval(timer)
  })

  test('rejects before any read if the signal is already aborted', async () => {
    const { engine, index } = await openFragileEngine()
    const gone = AbortSignal.abort('gone')
    const query = { ...EMPTY_QUERY, words: 'ferry' }
    await expect(engine.search(query, gone)).rejects.toBe('gone')
    await expect(engine.countFacet(query, 'tag', gone)).rejects.toBe('gone')
    await expect(engine.countFacet(EMPTY_QUERY, 'author', gone)).rejects.toBe('gone')
    await expect(engine.suggest({ ...query, words: 'ferrx' }, gone)).rejects.toBe('gone')
    expect(index.read).toEqual([])
  })

  test('rejects instead of returning a result with unavailable parts', async () => {
    const { index } = await openFragileEngine()
    const controller = new AbortController()
    const readBytes = async (path: string) => {
      if (path.includes('/positions/')) controller.abort('gone')
      return await index.source.readBytes(path)
    }
    const engine = engineOf({ ...index, source: { ...index.source, readBytes } })
    const query = { ...EMPTY_QUERY, words: 'pier "ferry at the pier"' }
    await expect(engine.search(query, controller.signal)).rejects.toBe('gone')
  })
})
