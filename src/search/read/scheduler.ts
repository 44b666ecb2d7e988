/** Splits long work into slices, so that other work can run in between, and stops it when it is cancelled. */
export interface Scheduler {
  /** Yields to other work if the slice is over. Rejects with the signal's reason if the signal is aborted. */
  readonly yieldIfDue: () => Promise<void>
}

export function createScheduler(sliceMs: number, signal: AbortSignal): Scheduler {
  let sliceStartMs = performance.now()
  return {
    async yieldIfDue() {
      signal.throwIfAborted()
      if (performance.now() - sliceStartMs < sliceMs) return
      await new Promise((resolve) => setTimeout(resolve, 0))
      sliceStartMs = performance.now()
      signal.throwIfAborted()
    },
  }
}
