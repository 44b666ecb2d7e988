import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_QUERY, FACETS, type ListQuery } from '../../../src/archive/query.ts'
import { IndexFormatError } from '../../../src/search/format/bytes/byte-reader.ts'
import { serveEngine } from '../../../src/search/worker/serve-engine.ts'
import type { MessageToPage, MessageToWorker } from '../../../src/search/worker/protocol.ts'
import { connectEngine, WorkerLostError } from '../../../src/search/worker/connect-engine.ts'
import { makeArticle } from '../../archive/make-article.ts'
import { engineOf, type IndexInMemory, indexInMemory } from '../index-in-memory.ts'
import { anyArchive, anyShardBytes } from '../oracle/arbitrary-archives.ts'
import { anyQuery } from '../oracle/arbitrary-queries.ts'
import { heldPort, workerInMemory, type WorkerInMemory } from './ports.ts'

const NEVER = new AbortController().signal
const ARTICLES = ['Ferry', 'Pier', 'Ferry pier'].map((headline, index) => makeArticle({ slug: `a${index}`, headline }))

function queryFor(words: string): ListQuery {
  return { ...EMPTY_QUERY, words }
}

function connect({ port }: WorkerInMemory, { source, root, calendar }: IndexInMemory) {
  return connectEngine(port, source, root, calendar)
}

describe('an engine in a worker', () => {
  let worker: WorkerInMemory
  let index: IndexInMemory

  beforeEach(async () => {
    worker = workerInMemory()
    index = await indexInMemory(ARTICLES, 1)
  })

  afterEach(() => worker.close())

  test('gives the same answers as an engine in the page', async () => {
    const queries = fc.array(anyQuery, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(anyArchive, queries, anyShardBytes, async (articles, asked, shardBytes) => {
        const line = workerInMemory()
        const own = await indexInMemory(articles, shardBytes)
        const [there, here] = [connect(line, own), engineOf(own)]
        for (const query of asked) {
          expect(await there.search(query, NEVER)).toEqual(await here.search(query, NEVER))
          expect(await there.suggest(query, NEVER)).toEqual(await here.suggest(query, NEVER))
          for (const facet of FACETS) {
            expect(await there.countFacet(query, facet, NEVER)).toEqual(await here.countFacet(query, facet, NEVER))
          }
        }
        line.close()
      }),
      { numRuns: 25 },
    )
  })

  test('answers concurrent questions separately, and reads each file once', async () => {
    const engine = connect(worker, index)
    const answers = await Promise.all([
      engine.search(queryFor('ferry'), NEVER),
      engine.search(queryFor('pier'), NEVER),
      engine.countFacet(queryFor('ferry'), 'lang', NEVER),
      engine.search(queryFor('ferry pier'), NEVER),
    ])
    expect(answers).toMatchObject([
      { matches: { ordinals: Uint32Array.of(0, 2) } },
      { matches: { ordinals: Uint32Array.of(1, 2) } },
      [{ value: 'en', count: 2 }],
      { matches: { ordinals: Uint32Array.of(2) } },
    ])
    expect(index.read).toEqual([...new Set(index.read)])
  })

  test('rejects with the original error of the source, or with an IndexFormatError for a damaged file', async () => {
    const engine = connect(worker, index)
    const offline = Object.assign(new TypeError('offline'), { mark: Symbol('kept') })
    index.failWhere((path) => path.includes('/terms/'), offline)
    const both = [engine.search(queryFor('ferry'), NEVER), engine.countFacet(queryFor('ferry'), 'lang', NEVER)]
    for (const asked of both) await expect(asked).rejects.toBe(offline)
    index.failWhere(() => false)
    for (const path of index.files.keys()) if (path.includes('/terms/')) index.files.set(path, Uint8Array.of(0x42))
    const damaged = engine.search(queryFor('ferry'), NEVER)
    await expect(damaged).rejects.toBeInstanceOf(IndexFormatError)
    await expect(damaged).rejects.toMatchObject({ path: expect.stringContaining('terms'), problem: expect.any(String) })
  })

  test('lists unavailable parts as an engine in the page does', async () => {
    const engine = connect(worker, index)
    await engine.search(queryFor('pier'), NEVER)
    index.failWhere(() => true)
    const { matches, unavailable } = await engine.search(queryFor('ferry pier'), NEVER)
    expect({ matches, unavailable }).toMatchObject({
      matches: { ordinals: Uint32Array.of(1, 2) },
      unavailable: ['ferry'],
    })
  })

  test('rejects at once if a question is cancelled, and cancels it in the worker', async () => {
    const engine = connect(worker, index)
    const controller = new AbortController()
    const given = engine.search(queryFor('ferry'), controller.signal)
    const kept = engine.search(queryFor('pier'), NEVER)
    controller.abort('a newer search')
    await expect(given).rejects.toBe('a newer search')
    expect((await kept).unavailable).toEqual([])
    expect(worker.toWorker.filter(({ kind }) => kind === 'cancel')).toHaveLength(1)
    expect(worker.toPage.filter(({ kind }) => kind === 'answer' || kind === 'failed')).toHaveLength(1)
  })

  test('sends nothing to the worker if the signal is already aborted', async () => {
    const engine = connect(worker, index)
    await expect(engine.search(queryFor('ferry'), AbortSignal.abort('gone'))).rejects.toBe('gone')
    expect(worker.toWorker.map(({ kind }) => kind)).toEqual(['open'])
  })

  test('sends nothing to the worker if the signal is aborted after the answer', async () => {
    const engine = connect(worker, index)
    const controller = new AbortController()
    await engine.search(queryFor('ferry'), controller.signal)
    controller.abort()
    expect(worker.toWorker.filter(({ kind }) => kind === 'cancel')).toEqual([])
  })

  test('rejects pending and later questions once the worker is lost', async () => {
    const engine = connect(worker, index)
    const asked = [engine.search(queryFor('ferry'), NEVER), engine.suggest(queryFor('ferrx'), NEVER)]
    engine.rejectAll()
    for (const question of [...asked, engine.countFacet(EMPTY_QUERY, 'lang', NEVER)]) {
      await expect(question).rejects.toBeInstanceOf(WorkerLostError)
    }
  })
})

describe('a page', () => {
  test('ignores the answer to a cancelled question', async () => {
    const { port, hear } = heldPort<MessageToWorker, MessageToPage>()
    const index = await indexInMemory(ARTICLES)
    const engine = connectEngine(port, index.source, index.root, index.calendar)
    const controller = new AbortController()
    const given = engine.countFacet(EMPTY_QUERY, 'lang', controller.signal)
    const kept = engine.countFacet(EMPTY_QUERY, 'tag', NEVER)
    controller.abort('gone')
    await expect(given).rejects.toBe('gone')
    hear({ kind: 'answer', id: 1, answer: { kind: 'facet', counts: [{ value: 'late', count: 1 }] } })
    hear({ kind: 'failed', id: 77, failure: { kind: 'other', message: 'unasked' } })
    hear({ kind: 'answer', id: 2, answer: { kind: 'facet', counts: [] } })
    expect(await kept).toEqual([])
  })

  test('rejects if the answer has another kind than the question, or if the worker failed', async () => {
    const { port, hear } = heldPort<MessageToWorker, MessageToPage>()
    const index = await indexInMemory(ARTICLES)
    const engine = connectEngine(port, index.source, index.root, index.calendar)
    const asked = [engine.search(EMPTY_QUERY, NEVER), engine.suggest(EMPTY_QUERY, NEVER)]
    hear({ kind: 'answer', id: 1, answer: { kind: 'facet', counts: [] } })
    hear({ kind: 'failed', id: 2, failure: { kind: 'other', message: 'out of memory' } })
    await expect(asked[0]).rejects.toThrow('an answer of the wrong kind: facet')
    await expect(asked[1]).rejects.toThrow('out of memory')
  })
})

describe('a worker', () => {
  test('fails a question that comes before the index is opened', async () => {
    const { port, said, hear } = heldPort<MessageToPage, MessageToWorker>()
    serveEngine(port)
    hear({ kind: 'ask', id: 7, question: { kind: 'suggest', query: EMPTY_QUERY } })
    await expect
      .poll(() => said)
      .toEqual([
        { kind: 'failed', id: 7, failure: { kind: 'other', message: 'a question came before the index was opened' } },
      ])
  })
})
