import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// React reports hydration mismatches, missing keys and invalid properties only on the console.
const spies = new Map<'error' | 'warn', MockInstance>()

beforeEach(() => {
  for (const method of ['error', 'warn'] as const) spies.set(method, vi.spyOn(console, method))
})

afterEach(() => {
  const said = [...spies].flatMap(([method, spy]) => spy.mock.calls.map((words) => [`console.${method}`, ...words]))
  vi.restoreAllMocks()
  // Makes each test fail if it logs to the console.
  // oxlint-disable-next-line vitest/no-standalone-expect
  expect(said).toEqual([])
})
