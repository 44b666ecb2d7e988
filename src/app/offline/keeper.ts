import { sumOfflineSizes } from '../../archive/files/offline-sizes.ts'
import { DataError } from '../data/data-error.ts'
import { fetchMissing, progressOf } from './fetch-missing.ts'
import { makePlan, parseSizes, readSizes } from './keep-plan.ts'
import type { KeepFailure, KeepState, Progress } from './keep-state.ts'
import type { KeptShelf } from './kept-shelf.ts'

/** Keeps the whole archive on this device; made for useSyncExternalStore. */
export interface Keeper {
  /** The same object until something changes. */
  readonly state: () => KeepState
  readonly subscribe: (listener: () => void) => () => void
  /** Finds out what is kept. Does nothing while something is under way. Like all the others, never rejects. */
  readonly survey: () => Promise<void>
  /** Fetches what is not here yet. Resolves when all is here, or when it cannot go on. */
  readonly start: () => Promise<void>
  readonly pause: () => Promise<void>
  /** Frees what was kept, and stops what is under way. */
  readonly undo: () => Promise<void>
}

export interface KeeperOptions {
  readonly root: URL
  readonly shelf: KeptShelf
  readonly storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
  /** Rejects where there can be no service worker, without which nobody would find what is kept. */
  readonly ensureWorker: () => Promise<unknown>
}

/** An archive that is published anew more often than this while it is fetched has its files counted as missing. */
const MOST_EDITIONS = 3
/** Hundreds of files may come in a second. */
const SHOWN_EVERY_MS = 100

export function createKeeper({ root, shelf, storage, ensureWorker }: KeeperOptions): Keeper {
  const listeners = new Set<() => void>()
  let state: KeepState = { kind: 'counting' }
  let progress: Progress | null = null
  let nextShow: ReturnType<typeof setTimeout> | undefined
  let running: { readonly end: Promise<void>; readonly abort: AbortController } | null = null

  function show(next: KeepState) {
    state = next
    for (const listener of listeners) listener()
  }

  /** One thing at a time: what comes second while something is under way is let go. */
  async function run(task: (signal: AbortSignal) => Promise<KeepState>): Promise<void> {
    if (running !== null) return
    const abort = new AbortController()
    const end = task(abort.signal)
      .catch((error: unknown) => (abort.signal.aborted ? paused() : failed(error)))
      .then((next) => {
        clearTimeout(nextShow)
        nextShow = undefined
        running = null
        show(next)
      })
    running = { end, abort }
    await end
  }

  async function stop(): Promise<void> {
    running?.abort.abort()
    await running?.end
  }

  async function look(signal: AbortSignal): Promise<KeepState> {
    try {
      await ensureWorker()
    } catch {
      return { kind: 'unsupported' }
    }
    const [stored, whole] = await Promise.all([shelf.list(), shelf.whole()])
    try {
      if (stored.size === 0) {
        return {
          kind: 'idle',
          total: sumOfflineSizes(parseSizes(await readSizes(root, signal))),
          freeBytes: await freeBytes(),
        }
      }
      const plan = await makePlan(root, signal)
      if (whole?.manifest === plan.manifest) return await done(whole.sizes)
      progress = progressOf(plan, stored)
      return { kind: whole === null ? 'paused' : 'outdated', progress, freeBytes: await freeBytes() }
    } catch (error) {
      // Offline is where it shall work.
      return whole === null ? await failed(error) : await done(whole.sizes)
    }
  }

  async function fetchAll(signal: AbortSignal): Promise<KeepState> {
    show({ kind: 'counting' })
    await ensureWorker()
    // Some browsers ask the reader, who may take a while to answer, or never do.
    void storage.persist().catch(() => false)
    // Of a plan that was replaced, one file at the least was gone.
    let missing = 1
    for (let edition = 0; edition < MOST_EDITIONS; edition++) {
      const plan = await makePlan(root, signal)
      const outcome = await fetchMissing({ root, plan, shelf, signal, onProgress })
      if (outcome.kind === 'whole') {
        await shelf.seal(plan)
        return await done(plan.sizes)
      }
      if (outcome.kind === 'missing') {
        missing = outcome.files
        break
      }
    }
    return { kind: 'failed', failure: { kind: 'missing', files: missing }, progress }
  }

  function onProgress(next: Progress) {
    progress = next
    if (state.kind !== 'downloading') return show({ kind: 'downloading', progress })
    // What came last is told too: no further file may come.
    nextShow ??= setTimeout(() => {
      nextShow = undefined
      if (progress !== null) show({ kind: 'downloading', progress })
    }, SHOWN_EVERY_MS)
  }

  async function done(sizes: string): Promise<KeepState> {
    return {
      kind: 'done',
      total: sumOfflineSizes(parseSizes(sizes)),
      isPersistent: await storage.persisted().catch(() => false),
    }
  }

  async function paused(): Promise<KeepState> {
    return progress === null ? { kind: 'counting' } : { kind: 'paused', progress, freeBytes: await freeBytes() }
  }

  async function failed(error: unknown): Promise<KeepState> {
    return { kind: 'failed', failure: await failureOf(error), progress }
  }

  async function failureOf(error: unknown): Promise<KeepFailure> {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return { kind: 'full', freeBytes: await freeBytes() }
    }
    if (error instanceof DataError) return error.isMissing ? { kind: 'missing', files: 1 } : { kind: 'no-answer' }
    return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) }
  }

  /** Null where the browser does not tell. */
  async function freeBytes(): Promise<number | null> {
    const { quota, usage } = await storage.estimate().catch((): StorageEstimate => ({}))
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    survey: () => run(look),
    start: () => run(fetchAll),
    pause: stop,
    async undo() {
      await stop()
      await run(async (signal) => {
        show({ kind: 'undoing' })
        await shelf.clear()
        progress = null
        return await look(signal)
      })
    },
  }
}
