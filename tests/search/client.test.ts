import { afterEach, describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type ListQuery } from '../../src/archive/query.ts'
import { createSearchClient, type SearchClient } from '../../src/search/client.ts'
import { NO_HIGHLIGHTS } from '../../src/search/highlights/highlight-terms.ts'
import { WorkerLostError } from '../../src/search/worker/connect-engine.ts'
import { isoDateOf } from '../archive/arbitraries.ts'
import { makeArticle } from '../archive/make-article.ts'
import { indexInMemory, type IndexInMemory } from './index-in-memory.ts'
import { workerInMemory } from './worker/ports.ts'

const UNABORTED = new AbortController().signal

const ARTICLES = [
  makeArticle({ slug: 'a', headline: 'Undated ferry' }),
  makeArticle({ slug: 'b', headline: 'Ferry', date: '2024-03-01', tags: ['port'] }),
  makeArticle({ slug: 'c', headline: 'Pier', date: '2024-03-02' }),
]

/** The part of a worker that the page uses; a test can make it fail. */
class FakeWorker extends EventTarget {
  readonly #line = workerInMemory()
  isTerminated = false

  constructor() {
    super()
    this.#line.port.listen((data) => {
      if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data }))
    })
  }

  postMessage(...[message, transfer]: Parameters<ReturnType<typeof workerInMemory>['port']['post']>): void {
    if (!this.isTerminated) this.#line.port.post(message, transfer)
  }

  terminate(): void {
    this.isTerminated = true
    this.#line.close()
  }
}

let running: FakeWorker[] = []

afterEach(() => {
  for (const worker of running) worker.terminate()
  running = []
})

interface SetUp {
  readonly client: SearchClient
  readonly index: IndexInMemory
  readonly started: readonly FakeWorker[]
}

async function setUp(start: (worker: FakeWorker) => void = () => {}): Promise<SetUp> {
  const index = await indexInMemory(ARTICLES, 1)
  const started: FakeWorker[] = []
  const client = createSearchClient(index.source, { search: index.root }, index.calendar, () => {
    const worker = new FakeWorker()
    started.push(worker)
    running.push(worker)
    start(worker)
    // The client uses only these members of a worker.
    return worker as unknown as Worker
  })
  return { client, index, started }
}

function queryFor(query: Partial<ListQuery>): ListQuery {
  return { ...EMPTY_QUERY, ...query }
}

async function find({ client }: SetUp, words: string): Promise<readonly number[]> {
  const { matches } = await client.search(queryFor({ words }), UNABORTED)
  return matches.kind === 'list' ? [...matches.ordinals] : []
}

describe('a search', () => {
  test('for dates alone requests no files and starts no worker, because the calendar is enough', async () => {
    const { client, index, started } = await setUp()
    expect(await client.search(EMPTY_QUERY, UNABORTED)).toEqual({
      matches: { kind: 'range', start: 0, end: 3 },
      ranking: null,
      perDay: null,
      interpretation: { understood: '', problems: [], highlights: NO_HIGHLIGHTS },
      unavailable: [],
    })
    const march = queryFor({ from: isoDateOf('2024-03-02'), sort: 'oldest' })
    expect((await client.search(march, UNABORTED)).matches).toEqual({ kind: 'range', start: 2, end: 3 })
    expect(index.read).toEqual([])
    expect(started).toEqual([])
  })

  test('runs in a worker, which the first search with words starts', async () => {
    const opened = await setUp()
    expect(await find(opened, 'ferry')).toEqual([0, 1])
    expect(await find(opened, 'ferry date:2024-03')).toEqual([1])
    const { matches } = await opened.client.search(
      queryFor({ facets: { ...EMPTY_QUERY.facets, tag: ['port'] } }),
      UNABORTED,
    )
    expect(matches).toEqual({ kind: 'list', ordinals: Uint32Array.of(1) })
    expect(await opened.client.countFacet(EMPTY_QUERY, 'tag', UNABORTED)).toEqual([{ value: 'port', count: 1 }])
    expect(await opened.client.suggest(queryFor({ words: 'ferrx' }), UNABORTED)).toEqual([{ words: 'ferry', count: 2 }])
    expect(opened.started).toHaveLength(1)
  })

  test('runs in the page if no worker can be started', async () => {
    const opened = await setUp(() => {
      throw new DOMException('workers are forbidden here', 'SecurityError')
    })
    expect(await find(opened, 'ferry')).toEqual([0, 1])
    expect(await find(opened, 'pier')).toEqual([2])
    expect(opened.started).toHaveLength(1)
  })

  test('continues in the page if the worker fails to load', async () => {
    const opened = await setUp((worker) => {
      setTimeout(() => worker.dispatchEvent(new Event('error')), 0)
      // A worker whose code cannot be loaded never answers.
      worker.postMessage = () => {}
    })
    const all = await Promise.all([
      find(opened, 'ferry'),
      find(opened, 'pier'),
      opened.client.countFacet(EMPTY_QUERY, 'tag', UNABORTED),
    ])
    expect(all).toEqual([[0, 1], [2], [{ value: 'port', count: 1 }]])
    expect(opened.started.map(({ isTerminated }) => isTerminated)).toEqual([true])
    expect(await find(opened, 'ferry pier')).toEqual([])
    expect(opened.started).toHaveLength(1)
    expect(opened.index.read).toEqual([...new Set(opened.index.read)])
  })

  test('continues in the page if the worker fails after its first answers', async () => {
    const opened = await setUp()
    expect(await find(opened, 'ferry')).toEqual([0, 1])
    opened.started[0]?.dispatchEvent(new Event('error'))
    expect(await find(opened, 'ferry')).toEqual([0, 1])
    expect(opened.started).toHaveLength(1)
  })

  test('rejects with the error of the source, and succeeds if it is repeated', async () => {
    const opened = await setUp()
    const offline = new TypeError('offline')
    opened.index.failWhere(() => true, offline)
    await expect(opened.client.search(queryFor({ words: 'ferry' }), UNABORTED)).rejects.toBe(offline)
    await expect(opened.client.countFacet(EMPTY_QUERY, 'tag', UNABORTED)).rejects.toBe(offline)
    opened.index.failWhere(() => false)
    expect(await find(opened, 'ferry')).toEqual([0, 1])
  })

  test('that is cancelled rejects with the reason, in a worker and in the page', async () => {
    const inWorker = await setUp()
    const inPage = await setUp(() => {
      throw new Error('no worker')
    })
    for (const { client } of [inWorker, inPage]) {
      const controller = new AbortController()
      const searching = client.search(queryFor({ words: 'ferry' }), controller.signal)
      controller.abort('gone')
      await expect(searching).rejects.toBe('gone')
      await expect(client.search(queryFor({ words: 'ferry' }), controller.signal)).rejects.toBe('gone')
    }
  })

  test('rejects after the client is closed, and starts no other worker', async () => {
    const used = await setUp()
    await find(used, 'pier')
    const waiting = used.client.search(queryFor({ words: 'ferry' }), UNABORTED)
    used.client.close()
    await expect(waiting).rejects.toBeInstanceOf(WorkerLostError)
    await expect(used.client.search(queryFor({ words: 'ferry' }), UNABORTED)).rejects.toBeInstanceOf(WorkerLostError)
    expect(used.started.map(({ isTerminated }) => isTerminated)).toEqual([true])

    const unused = await setUp()
    unused.client.close()
    await expect(unused.client.search(queryFor({ words: 'ferry' }), UNABORTED)).rejects.toBeInstanceOf(WorkerLostError)
    expect(unused.started).toEqual([])
  })
})
