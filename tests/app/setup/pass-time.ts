import { act } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

/** Lets the tests of a file move the clock of timeouts with `passTime`. Without `passTime`, the clock runs normally. */
export function controlTimeouts(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/** Moves the clock, and runs all timeouts until then. */
export async function passTime(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
}
