import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createScheduler } from '../../../src/search/read/scheduler.ts'

const NEVER = new AbortController().signal

describe('a scheduler', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('does not yield before the time slice is over', async () => {
    const scheduler = createScheduler(8, NEVER)
    vi.setSystemTime(Date.now() + 7)
    await scheduler.yieldIfDue()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('yields once after each time slice', async () => {
    const scheduler = createScheduler(8, NEVER)
    for (let slice = 0; slice < 3; slice++) {
      await vi.advanceTimersByTimeAsync(8)
      let isResumed = false
      const yielding = scheduler.yieldIfDue().then(() => (isResumed = true))
      expect(vi.getTimerCount()).toBe(1)
      expect(isResumed).toBe(false)
      await vi.advanceTimersByTimeAsync(0)
      await yielding
      expect(isResumed).toBe(true)
      await scheduler.yieldIfDue()
      expect(vi.getTimerCount()).toBe(0)
    }
  })

  test('rejects with the reason if the signal is aborted before or during a yield', async () => {
    await expect(createScheduler(8, AbortSignal.abort('gone')).yieldIfDue()).rejects.toBe('gone')
    const controller = new AbortController()
    const scheduler = createScheduler(0, controller.signal)
    const yielding = Promise.allSettled([scheduler.yieldIfDue()])
    controller.abort('gone')
    await vi.advanceTimersByTimeAsync(0)
    expect(await yielding).toEqual([{ status: 'rejected', reason: 'gone' }])
  })
})
