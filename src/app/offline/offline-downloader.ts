import { sumOfflineSizes } from '../../archive/files/offline-sizes.ts'
import { DataError } from '../data/data-error.ts'
import { type DownloadOutcome, downloadFiles, measureProgress } from './download-files.ts'
import {
  createDownloadPlan,
  type DownloadContent,
  type DownloadPlan,
  fetchSizes,
  parsePictures,
  parseSizes,
  type PlannedFile,
  sumDownload,
} from './download-plan.ts'
import type { DownloadFailure, DownloadState, Progress } from './download-state.ts'
import type { OfflineStore } from './offline-store.ts'

/** Saves the whole archive on this device. Made for useSyncExternalStore. No method rejects. */
export interface OfflineDownloader {
  /** Returns the same object until the state changes. */
  readonly state: () => DownloadState
  readonly subscribe: (listener: () => void) => () => void
  /** Determines which files are saved. Does nothing while another task runs. */
  readonly inspect: () => Promise<void>
  /**
   * Downloads missing files of the given content, or of the content that was chosen before. Resolves when the download is
   * complete, paused or has failed.
   */
  readonly start: (content?: DownloadContent) => Promise<void>
  readonly pause: () => Promise<void>
  /** Stops the current task and removes all saved files. */
  readonly remove: () => Promise<void>
}

export interface OfflineDownloaderOptions {
  readonly root: URL
  readonly store: OfflineStore
  readonly storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
  /** Rejects if there can be no service worker, without which saved files cannot be used. */
  readonly registerWorker: () => Promise<unknown>
}

/** If the archive is published again more often during a download, its files are counted as missing. */
const MAX_PLANS = 3
/** Hundreds of files may arrive in a second. */
const PROGRESS_INTERVAL_MS = 100

export function createOfflineDownloader(options: OfflineDownloaderOptions): OfflineDownloader {
  const { root, store, storage, registerWorker } = options
  const listeners = new Set<() => void>()
  let state: DownloadState = { kind: 'counting' }
  let progress: Progress | null = null
  let content: DownloadContent = 'text'
  let progressTimer: ReturnType<typeof setTimeout> | undefined
  let current: { readonly end: Promise<void>; readonly abort: AbortController } | null = null

  function setState(next: DownloadState) {
    state = next
    for (const listener of listeners) listener()
  }

  /** Runs one task at a time. A second task is ignored. */
  async function run(task: (signal: AbortSignal) => Promise<DownloadState>): Promise<void> {
    if (current !== null) return
    const abort = new AbortController()
    const end = task(abort.signal)
      .catch((error: unknown) => (abort.signal.aborted ? createPausedState() : createFailedState(error)))
      .then((next) => {
        clearTimeout(progressTimer)
        progressTimer = undefined
        current = null
        setState(next)
      })
    current = { end, abort }
    await end
  }

  async function stop(): Promise<void> {
    current?.abort.abort()
    await current?.end
  }

  async function inspect(signal: AbortSignal): Promise<DownloadState> {
    try {
      await registerWorker()
    } catch {
      return { kind: 'unsupported' }
    }
    const [stored, complete, chosen] = await Promise.all([store.list(), store.readComplete(), store.readPictures()])
    content = chosen === null ? 'text' : 'text-and-pictures'
    try {
      if (stored.size === 0) {
        const sizes = parseSizes(await fetchSizes(root, signal))
        const pictures = sizes.pictures ?? null
        return { kind: 'idle', text: sumOfflineSizes(sizes), pictures, freeBytes: await readFreeBytes() }
      }
      const plan = await createDownloadPlan(root, content, signal)
      progress = measureProgress(plan, stored)
      const isSameText = complete?.manifest === plan.manifest
      const pictures = plan.pictures?.files ?? []
      if (isSameText && areStored(pictures, stored)) return await createDoneState(plan.sizes, plan.pictures !== null)
      const kind = complete === null || isSameText ? 'paused' : 'outdated'
      return { kind, progress, freeBytes: await readFreeBytes() }
    } catch (error) {
      // Without a connection, a complete version still works.
      if (complete === null) return await createFailedState(error)
      const hasPictures = chosen !== null && areStored(parsePictures(root, chosen), stored)
      return await createDoneState(complete.sizes, hasPictures)
    }
  }

  async function download(signal: AbortSignal): Promise<DownloadState> {
    setState({ kind: 'counting' })
    await registerWorker()
    // Not awaited, because some browsers ask the reader, who may never answer.
    void storage.persist().catch(() => false)
    // If all plans are replaced, at least one file was missing.
    let missing = 1
    for (let attempt = 0; attempt < MAX_PLANS; attempt++) {
      const plan = await createDownloadPlan(root, content, signal)
      if (plan.pictures !== null) await store.choosePictures(plan.pictures.list)
      const outcome = await downloadPlan(plan, signal)
      if (outcome.kind === 'complete') return await createDoneState(plan.sizes, plan.pictures !== null)
      if (outcome.kind === 'missing') {
        missing = outcome.files
        break
      }
    }
    return { kind: 'failed', failure: { kind: 'missing', files: missing }, progress }
  }

  /** Downloads the text first, which can be used before the last picture is there. */
  async function downloadPlan(plan: DownloadPlan, signal: AbortSignal): Promise<DownloadOutcome> {
    const shared = { root, plan, store, signal, onProgress }
    const outcome = await downloadFiles({ ...shared, files: plan.text })
    if (outcome.kind !== 'complete') return outcome
    await store.commit(plan)
    return plan.pictures === null ? outcome : await downloadFiles({ ...shared, files: plan.pictures.files })
  }

  function onProgress(next: Progress) {
    progress = next
    if (state.kind !== 'downloading') return setState({ kind: 'downloading', progress })
    // The timer reports the last progress too, after which there may be no further file.
    progressTimer ??= setTimeout(() => {
      progressTimer = undefined
      if (progress !== null) setState({ kind: 'downloading', progress })
    }, PROGRESS_INTERVAL_MS)
  }

  async function createDoneState(sizesText: string, hasPictures: boolean): Promise<DownloadState> {
    const isPersistent = await storage.persisted().catch(() => false)
    const sizes = parseSizes(sizesText)
    const unsavedPictures = hasPictures ? null : (sizes.pictures ?? null)
    return { kind: 'done', total: sumDownload(sizes, hasPictures), unsavedPictures, isPersistent }
  }

  async function createPausedState(): Promise<DownloadState> {
    return progress === null ? { kind: 'counting' } : { kind: 'paused', progress, freeBytes: await readFreeBytes() }
  }

  async function createFailedState(error: unknown): Promise<DownloadState> {
    return { kind: 'failed', failure: await classifyFailure(error), progress }
  }

  async function classifyFailure(error: unknown): Promise<DownloadFailure> {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return { kind: 'full', freeBytes: await readFreeBytes() }
    }
    if (error instanceof DataError) return error.isMissing ? { kind: 'missing', files: 1 } : { kind: 'no-answer' }
    return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) }
  }

  /** Returns null if the browser does not report its free space. */
  async function readFreeBytes(): Promise<number | null> {
    const { quota, usage } = await storage.estimate().catch((): StorageEstimate => ({}))
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    inspect: () => run(inspect),
    start: (chosen) =>
      run(async (signal) => {
        content = chosen ?? content
        return await download(signal)
      }),
    pause: stop,
    async remove() {
      await stop()
      await run(async (signal) => {
        setState({ kind: 'removing' })
        await store.clear()
        progress = null
        content = 'text'
        return await inspect(signal)
      })
    },
  }
}

function areStored(files: readonly PlannedFile[], stored: ReadonlySet<string>): boolean {
  return files.every(({ url }) => stored.has(url))
}
