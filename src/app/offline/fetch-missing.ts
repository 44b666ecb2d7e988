import { DataError } from '../data/data-error.ts'
import { fetchFile } from './fetch-file.ts'
import { type KeepPlan, type PlannedFile, readManifest } from './keep-plan.ts'
import type { Progress } from './keep-state.ts'
import type { KeptShelf } from './kept-shelf.ts'

/** Leaves a browser connections for the reader, who goes on reading: over HTTP/1.1 it has six to a server. */
const AT_ONCE = 4

export type Outcome =
  | { readonly kind: 'whole' }
  /** The archive was published anew: the plan is no longer that of what is there. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'missing'; readonly files: number }

export interface MissingOptions {
  readonly root: URL
  readonly plan: KeepPlan
  readonly shelf: KeptShelf
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Stores what of a plan is not here yet. A file that the server does not have is left out and counted. Rejects with a
 * DataError where the server does not answer, with the shelf's error where nothing can be stored, and with what `signal`
 * was aborted for.
 */
export async function fetchMissing({ root, plan, shelf, signal, onProgress }: MissingOptions): Promise<Outcome> {
  const [stored, visited] = await Promise.all([shelf.list(), shelf.visited()])
  const queue = plan.files.filter(({ address }) => !stored.has(address))
  const left = queue.values()
  let progress = progressOf(plan, stored)
  let missing = 0
  let isReplaced = false
  let hasFailed = false
  onProgress(progress)

  async function store({ address, bytes }: PlannedFile): Promise<void> {
    try {
      const path = address.slice(root.href.length)
      await shelf.put(address, (await visited(address)) ?? (await fetchFile(path, root, signal)))
    } catch (error) {
      if (!(error instanceof DataError) || !error.isMissing) {
        hasFailed = true
        throw error
      }
      missing += 1
      if (missing === 1) isReplaced = (await readManifest(root, signal)) !== plan.manifest
      return
    }
    const { files, bytes: doneBytes } = progress.done
    progress = { ...progress, done: { files: files + 1, bytes: doneBytes + bytes } }
    onProgress(progress)
  }

  async function work(): Promise<void> {
    for (const file of left) {
      if (isReplaced || hasFailed) return
      signal.throwIfAborted()
      await store(file)
    }
  }

  // All come to rest before anything is said.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  if (isReplaced) return { kind: 'replaced' }
  return missing === 0 ? { kind: 'whole' } : { kind: 'missing', files: missing }
}

/** How much of a plan is `stored`, by addresses. */
export function progressOf({ files, total }: KeepPlan, stored: ReadonlySet<string>): Progress {
  const done = files.filter(({ address }) => stored.has(address))
  return { done: { files: done.length, bytes: done.reduce((sum, { bytes }) => sum + bytes, 0) }, total }
}
