/** Work that takes long gives way to other work, and stops where nobody waits for it any more. */
export interface Pace {
  /** Resolves at once while there is time left; rejects with the signal's reason where the work was given up. */
  readonly breathe: () => Promise<void>
}

/** `sliceMs` is how long work may go on before others take their turn. */
export function paceOf(sliceMs: number, signal: AbortSignal): Pace {
  let startMs = performance.now()
  return {
    async breathe() {
      signal.throwIfAborted()
      if (performance.now() - startMs < sliceMs) return
      await new Promise((resolve) => setTimeout(resolve, 0))
      startMs = performance.now()
      signal.throwIfAborted()
    },
  }
}
