import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paceOf } from '../../../src/search/read/pace.ts'

const NEVER = new AbortController().signal

describe('work at a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('goes on at once while its slice lasts', async () => {
    const pace = paceOf(8, NEVER)
    vi.setSystemTime(Date.now() + 7)
    await pace.breathe()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('lets others take their turn behind each slice', async () => {
    const pace = paceOf(8, NEVER)
    for (let slice = 0; slice < 3; slice++) {
      await vi.advanceTimersByTimeAsync(8)
      let isOn = false
      const breathing = pace.breathe().then(() => (isOn = true))
      expect(vi.getTimerCount()).toBe(1)
      expect(isOn).toBe(false)
      await vi.advanceTimersByTimeAsync(0)
      await breathing
      expect(isOn).toBe(true)
      await pace.breathe()
      expect(vi.getTimerCount()).toBe(0)
    }
  })

  test('stops with the reason where it was given up, before it gives way or while it does', async () => {
    await expect(paceOf(8, AbortSignal.abort('gone')).breathe()).rejects.toBe('gone')
    const controller = new AbortController()
    const pace = paceOf(0, controller.signal)
    const breathing = Promise.allSettled([pace.breathe()])
    controller.abort('gone')
    await vi.advanceTimersByTimeAsync(0)
    expect(await breathing).toEqual([{ status: 'rejected', reason: 'gone' }])
  })
})
