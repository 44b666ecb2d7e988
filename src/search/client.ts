import { type Calendar, findOrdinalRange } from '../archive/calendar.ts'
import type { Manifest } from '../archive/files/manifest.ts'
import { type ListQuery, hasOnlyDates } from '../archive/query.ts'
import type { Source } from '../archive/source.ts'
import { NO_HIGHLIGHTS } from './highlights/highlight-terms.ts'
import type { Engine } from './read/engine.ts'
import type { SearchResult } from './search-result.ts'
import { connectEngine, WorkerLostError } from './worker/connect-engine.ts'
import type { MessageToPage } from './worker/protocol.ts'

/** A call may be repeated after it rejects. */
export interface SearchClient extends Engine {
  /** Ends the worker. Pending and later calls reject. */
  readonly close: () => void
}

/** Short enough that the page can react to typing and scrolling in between. */
const SLICE_MS = 8

/**
 * Creates the client through which pages search. The engine runs in a worker, which the first search starts. If no
 * worker can run, the engine is loaded into the page and works there in slices.
 */
export function createSearchClient(
  source: Source,
  { search: root }: Pick<Manifest, 'search'>,
  calendar: Calendar,
  startWorker: () => Worker,
): SearchClient {
  let engine: Promise<Engine> | null = null
  let stopWorker: (() => void) | null = null
  let isClosed = false

  function startEngine(): Promise<Engine> {
    try {
      const worker = startWorker()
      const connected = connectEngine(
        {
          post: (message, transfer = []) => worker.postMessage(message, transfer),
          // Only our own worker can send messages here.
          listen: (listener) => worker.addEventListener('message', ({ data }) => listener(data as MessageToPage)),
        },
        source,
        root,
        calendar,
      )
      stopWorker = () => {
        worker.terminate()
        connected.rejectAll()
      }
      worker.addEventListener('error', stopWorker)
      return Promise.resolve(connected)
    } catch {
      return loadEngine()
    }
  }

  async function loadEngine(): Promise<Engine> {
    try {
      const { createEngine } = await import('./read/engine.ts')
      return createEngine({ source, root, calendar, sliceMs: SLICE_MS })
    } catch (error) {
      // The code could not be fetched. The next call fetches it again.
      engine = null
      throw error
    }
  }

  async function ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
    // A worker that starts after close() would never end.
    if (isClosed) throw new WorkerLostError()
    engine ??= startEngine()
    const used = engine
    try {
      return await question(await used)
    } catch (error) {
      if (isClosed || !(error instanceof WorkerLostError)) throw error
      // Several calls may lose the worker at once; the first one loads the engine into the page.
      if (engine === used) engine = loadEngine()
      return await question(await engine)
    }
  }

  return {
    async search(query, signal) {
      if (hasOnlyDates(query)) return searchByDate(calendar, query)
      return await ask((current) => current.search(query, signal))
    },
    countFacet: (query, facet, signal) => ask((current) => current.countFacet(query, facet, signal)),
    suggest: (query, signal) => ask((current) => current.suggest(query, signal)),
    close() {
      isClosed = true
      stopWorker?.()
    },
  }
}

/** Needs only the calendar, so no file is requested. */
function searchByDate(calendar: Calendar, { from, to }: ListQuery): SearchResult {
  return {
    matches: { kind: 'range', ...findOrdinalRange(calendar, from, to) },
    ranking: null,
    perDay: null,
    interpretation: { understood: '', problems: [], highlights: NO_HIGHLIGHTS },
    unavailable: [],
  }
}
