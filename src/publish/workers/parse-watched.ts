import { createFinding, FILE_START } from '../../ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../ingest/diagnostics/findings.ts'
import type { BatchTask, ParsedBatch } from '../cache/seed-batch.ts'

/** How long a thread may parse one seed. */
export interface TimeBudget {
  readonly checkMs: number
  /**
   * The thread is ended when it is at the same seed in so many checks. Checks are counted instead of time, because a
   * computer may sleep between two of them.
   */
  readonly checks: number
}

export const TIME_BUDGET: TimeBudget = { checkMs: 1000, checks: 20 }

/** The value of the progress while the thread parses no seed, as `parseBatch` reports it. */
const NO_SEED = -1

/**
 * Runs the task in a thread, which writes the index of its seed into `progress`. If `signal` is aborted, ends the thread
 * and rejects.
 */
export type RunInThread = (task: BatchTask, progress: Int32Array, signal: AbortSignal) => Promise<ParsedBatch>

/**
 * Parses a batch in a thread and returns the cached batches: one, unless a seed takes longer than the budget
 * or exhausts the memory of the thread. Then the seeds before it, the seed alone and the seeds after it are parsed as
 * batches of their own, and the seed gets a finding if it exceeds a limit again.
 */
export async function parseWatched(
  task: BatchTask,
  run: RunInThread,
  budget: TimeBudget,
): Promise<readonly ParsedBatch[]> {
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NO_SEED)
  const abort = new AbortController()
  const stopWatching = watch(progress, budget, () => abort.abort())
  try {
    return [await run(task, progress, abort.signal)]
  } catch (error) {
    const isSlow = abort.signal.aborted
    if (isLeftOut(task) || (!isSlow && !isOutOfMemory(error))) throw error
    const parts = divide(
      task,
      Atomics.load(progress, 0),
      isSlow ? describeSeconds(budget) : 'at most the memory of a thread',
    )
    return (await Promise.all(parts.map((part) => parseWatched(part, run, budget)))).flat()
  } finally {
    stopWatching()
  }
}

/** Divides a batch at the seed at which it failed, or in halves if it failed at none. */
function divide(
  { folder, paths, settings, leftOut }: BatchTask,
  failedAt: number,
  limit: string,
): readonly BatchTask[] {
  const [only] = paths
  if (paths.length === 1 && only !== undefined) {
    const finding = createFinding(FINDINGS.overLimit, only, FILE_START, limit, 'more')
    return [{ folder, paths, settings, leftOut: [...leftOut, finding] }]
  }
  const middle = Math.floor(paths.length / 2)
  const parts =
    failedAt === NO_SEED
      ? [paths.slice(0, middle), paths.slice(middle)]
      : [paths.slice(0, failedAt), paths.slice(failedAt, failedAt + 1), paths.slice(failedAt + 1)]
  return parts.filter((part) => part.length > 0).map((part) => ({ folder, paths: part, settings, leftOut }))
}

/** Returns true if the task reads nothing, so that repeating it would not help. */
function isLeftOut({ paths, leftOut }: BatchTask): boolean {
  return paths.every((path) => leftOut.some((finding) => finding.path === path))
}

function describeSeconds({ checkMs, checks }: TimeBudget): string {
  return `at most ${(checkMs * checks) / 1000} seconds`
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Calls `onExceeded` when the progress has been at the same seed in all checks of the budget. Returns a function that stops. */
function watch(progress: Int32Array, { checkMs, checks }: TimeBudget, onExceeded: () => void): () => void {
  let last = NO_SEED
  let unchanged = 0
  const timer = setInterval(() => {
    const index = Atomics.load(progress, 0)
    unchanged = index === last && index !== NO_SEED ? unchanged + 1 : 0
    last = index
    if (unchanged >= checks) onExceeded()
  }, checkMs)
  return () => clearInterval(timer)
}
