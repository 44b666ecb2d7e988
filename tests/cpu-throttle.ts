import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly cpuThrottle: number
  }
}

/** Returns how many times slower pages run than the processor does; CPU_THROTTLE in vitest.config.ts sets it. */
export function cpuThrottle(): number {
  return inject('cpuThrottle')
}
