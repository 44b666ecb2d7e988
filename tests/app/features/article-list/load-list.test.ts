import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { type LoadedList, type ListView, loadList } from '../../../../src/app/features/article-list/load-list.ts'
import { makeArticle, prose } from '../../../archive/make-article.ts'
import { type MemoryArchive, memoryArchive, ROW_FILES } from '../../setup/memory-archive.ts'
import { herring, pier, VELLPORT, worm } from '../../setup/vellport.ts'

const vellport = () => memoryArchive(VELLPORT)

beforeEach(() => {
  vi.stubGlobal('window', { innerHeight: 700 })
  onTestFinished(() => void vi.unstubAllGlobals())
})

function request(search: string, signal?: AbortSignal): Request {
  return new Request(`http://archive.invalid/${search}`, signal ? { signal } : {})
}

async function load(memory: MemoryArchive, search: string): Promise<ListView> {
  return await loadList(openArchive(memory), request(search))
}

function listOf({ result }: ListView): LoadedList {
  if (result.kind === 'failed') throw result.error
  return result
}

function slugsOf(view: ListView): readonly string[] {
  const { order, rows } = listOf(view)
  return Array.from({ length: order.count }, (_, at) => {
    const state = rows.peek(order.ordinalAt(at))
    return state.kind === 'ready' ? state.row.slug : state.kind
  })
}

describe('the list for a URL', () => {
  test('is sorted by date if the query has no words, and contains the first rows', async () => {
    const view = await load(vellport(), '')
    expect(slugsOf(view)).toEqual(['mina', 'pier-repairs', 'shipworm', 'herring', 'letters'])
    expect(listOf(view).order.isRanked).toBe(false)
    expect(view.title).toBe('The Vellport Backfile')
  })

  test('is sorted by relevance if the query has words, and each row has its best sentence', async () => {
    const articles = [
      makeArticle({ slug: 'late', date: '2021-01-01', headline: 'Notes', body: [prose('A gull. And a buoy.')] }),
      makeArticle({ slug: 'early', date: '2019-01-01', headline: 'The Buoy', body: [prose('The buoy rang. A buoy!')] }),
    ]
    const view = await load(memoryArchive(articles), '?q=buoy')
    expect(slugsOf(view)).toEqual(['early', 'late'])
    const { order, rows } = listOf(view)
    expect(order.isRanked).toBe(true)
    expect(rows.peek(order.ordinalAt(1))).toMatchObject({
      kind: 'ready',
      row: { headlineHighlights: [], excerptHighlights: [{ start: expect.any(Number), end: expect.any(Number) }] },
    })
    expect(view.title).toBe('“buoy” · The Vellport Backfile')
  })

  test('is sorted by date if the query has words and the URL requests this order', async () => {
    for (const [sort, slugs] of [
      ['newest', ['pier-repairs', 'shipworm']],
      ['oldest', ['shipworm', 'pier-repairs']],
    ] as const) {
      const view = await load(vellport(), `?q=pier&sort=${sort}`)
      expect(slugsOf(view)).toEqual(slugs)
      expect(listOf(view).order.isRanked).toBe(false)
    }
  })

  test('is loaded without the index or articles if the query has only dates', async () => {
    const archive = vellport()
    const view = await load(archive, '?from=2020-01-01')
    expect(listOf(view).order.count).toBe(3)
    expect(archive.reads.filter((path) => !/archive\.json|calendar/.test(path) && !ROW_FILES.test(path))).toEqual([])
  })

  test('has relaxed queries with their counts if it has no results', async () => {
    const { relaxedQueries } = listOf(await load(vellport(), '?q=herring&from=2020-01-01'))
    expect(relaxedQueries.map(({ count }) => count)).toContain(1)
  })
})

describe('a list that cannot be loaded', () => {
  test('returns the error, the calendar and the query', async () => {
    const archive = vellport()
    archive.failing = /data\/search/
    const { result, calendar, query } = await load(archive, '?q=ferry')
    expect(result).toMatchObject({ kind: 'failed', error: { name: 'DataError', status: null } })
    expect(calendar.total).toBe(5)
    expect(query.words).toBe('ferry')
  })

  test('rejects if the manifest cannot be loaded', async () => {
    const archive = vellport()
    archive.failing = /archive\.json/
    await expect(load(archive, '?q=ferry')).rejects.toThrow('no answer')
  })
})

describe('a list that is aborted by a newer list', () => {
  test('rejects with the reason of the abort, regardless of when it is aborted', async () => {
    const overtaken = new Error('overtaken')
    for (const waitMs of [0, 5, 15, 30]) {
      const memory = vellport()
      memory.slowMs = 10
      const controller = new AbortController()
      const list = loadList(openArchive(memory), request('?q=ferry', controller.signal))
      setTimeout(() => controller.abort(overtaken), waitMs)
      await expect(list).rejects.toBe(overtaken)
    }
  })

  test('does not change the newer list', async () => {
    const memory = vellport()
    memory.slowMs = 5
    const archive = openArchive(memory)
    const controller = new AbortController()
    const older = loadList(archive, request('?q=ferry', controller.signal)).catch(() => 'overtaken')
    const newer = loadList(archive, request('?q=herring'))
    controller.abort()
    expect(await older).toBe('overtaken')
    expect(slugsOf(await newer)).toEqual(['herring'])
  })
})

describe('a list of an archive that is published again during the request', () => {
  test('is read from the new snapshot if the index of the old snapshot is missing', async () => {
    const memory = vellport()
    const archive = openArchive(memory)
    await loadList(archive, request(''))
    memory.publish([herring, worm])
    expect(slugsOf(await loadList(archive, request('?q=pier')))).toEqual([worm.slug])
  })

  test('is read from the new snapshot if a shard of the old snapshot is missing', async () => {
    const memory = vellport()
    const archive = openArchive(memory)
    await loadList(archive, request('?q=pier'))
    const before = memory.reads.length
    memory.publish([pier])
    const view = await loadList(archive, request('?q=pier+OR+author:Vetch+OR+gulls'))
    expect(slugsOf(view)).toEqual([pier.slug])
    expect(memory.reads.slice(before)).toContain('data/archive.json')
  })
})

describe('a list of an incomplete archive', () => {
  test('contains the rows that can be loaded', async () => {
    const archive = vellport()
    // The second article of the decade, `pier`.
    archive.missing = /2020s\..*\/1\.json/
    const view = await load(archive, '?q=pier')
    expect(slugsOf(view).toSorted()).toEqual(['failed', worm.slug])
  })

  test('contains the terms that could not be looked up', async () => {
    // Enough words for an index with several shards.
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`)
    const archive = memoryArchive([
      makeArticle({ slug: 'first', body: [prose('alpha')] }),
      makeArticle({ slug: 'last', body: [prose('zulu', words.join(' '))] }),
    ])
    archive.missing = /terms\/0\./
    const view = await load(archive, '?q=alpha+OR+zulu')
    expect(slugsOf(view)).toEqual(['last'])
    expect(listOf(view).searchResult.unavailable).toEqual(['alpha'])
  })

  test('has no count for a relaxed query that cannot be looked up completely', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`)
    const archive = memoryArchive([
      makeArticle({ slug: 'first', body: [prose('alpha')] }),
      makeArticle({ slug: 'last', body: [prose('zulu', words.join(' '))] }),
    ])
    archive.missing = /terms\/0\./
    const relaxedCounts = async (search: string) =>
      listOf(await load(archive, search))
        .relaxedQueries.filter(({ count }) => count > 0)
        .map(({ relaxed, count }) => [relaxed.kind, count])
    expect(await relaxedCounts('?q=alpha+zulu+zulux')).toEqual([['without-words', 2]])
    expect(await relaxedCounts('?q=alpha+zulux')).toEqual([['without-words', 2]])
  })
})
