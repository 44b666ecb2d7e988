import { type Calendar, findOrdinalRange } from '../archive/calendar.ts'
import type { Manifest } from '../archive/files/manifest.ts'
import { FACETS, type Facet, type ListQuery } from '../archive/query.ts'
import type { Source } from '../archive/source.ts'
import type { FacetCount, SearchResult, Suggestion } from './search-result.ts'
import type { Engine } from './read/engine.ts'
import type { ToPage } from './worker/protocol.ts'
import { WorkerLostError, workerEngine } from './worker/worker-engine.ts'

export interface SearchClient {
  /** Rejects where nothing could be looked up, or with the signal's reason; the same call may be made again. */
  readonly search: (query: ListQuery, signal?: AbortSignal) => Promise<SearchResult>
  /** The values of a facet and what each would find, most first. */
  readonly countFacet: (query: ListQuery, facet: Facet, signal?: AbortSignal) => Promise<readonly FacetCount[]>
  /** What may have been meant by words that find nothing. */
  readonly suggest: (query: ListQuery, signal?: AbortSignal) => Promise<readonly Suggestion[]>
  /** Ends the worker; what is not answered yet rejects, and so does what is asked later. */
  readonly close: () => void
}

/** Short enough to type and scroll in between. */
const SLICE_MS = 8
const NEVER = new AbortController().signal

/**
 * The way in for the pages. The engine runs in a worker, which comes with the first question that needs one; where
 * none can run, it is loaded into the page and works there in slices.
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
      const connected = workerEngine(
        {
          post: (message, transfer = []) => worker.postMessage(message, transfer),
          // Nobody but our worker has the other end.
          listen: (listener) => worker.addEventListener('message', ({ data }) => listener(data as ToPage)),
        },
        source,
        root,
        calendar,
      )
      stopWorker = () => {
        worker.terminate()
        connected.giveUp()
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
      // The next question begins anew: what failed was the way to the code, and that may be back.
      engine = null
      throw error
    }
  }

  async function ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
    // Nobody would end a worker that starts now.
    if (isClosed) throw new WorkerLostError()
    engine ??= startEngine()
    const asked = engine
    try {
      return await question(await asked)
    } catch (error) {
      if (isClosed || !(error instanceof WorkerLostError)) throw error
      // Several questions may lose the worker at once; the first of them loads what takes its place.
      if (engine === asked) engine = loadEngine()
      return await question(await engine)
    }
  }

  return {
    async search(query, signal = NEVER) {
      if (asksForDatesAlone(query)) return foundByDate(calendar, query)
      return await ask((current) => current.search(query, signal))
    },
    countFacet: (query, facet, signal = NEVER) => ask((current) => current.countFacet(query, facet, signal)),
    suggest: (query, signal = NEVER) => ask((current) => current.suggest(query, signal)),
    close() {
      isClosed = true
      stopWorker?.()
    },
  }
}

function asksForDatesAlone({ words, facets }: ListQuery): boolean {
  return words === '' && FACETS.every((facet) => facets[facet].length === 0)
}

/** The calendar knows all about dates: nothing is fetched. */
function foundByDate(calendar: Calendar, { from, to }: ListQuery): SearchResult {
  return {
    matches: { kind: 'range', ...findOrdinalRange(calendar, from, to) },
    ranking: null,
    perDay: null,
    interpretation: { understood: '', problems: [], highlightTerms: { forms: [], phrases: [] } },
    unavailable: [],
  }
}
