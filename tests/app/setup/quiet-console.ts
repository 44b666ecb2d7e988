import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// React reports hydration mismatches, missing keys and invalid properties only on the console.
const spies = new Map<'error' | 'warn', MockInstance>()

beforeEach(() => {
  for (const method of ['error', 'warn'] as const) spies.set(method, vi.spyOn(console, method))
})

afterEach(() => {
  const said = [...spies].flatMap(([method, spy]) => spy.mock.calls.map((words) => [`console.${method}`, ...words]))
  vi.restoreAllMocks()
  // This is what the set-up is for: it makes each test one of the console too.
  // oxlint-disable-next-line vitest/no-standalone-expect
  expect(said).toEqual([])
})
