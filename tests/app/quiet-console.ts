import { afterEach, beforeEach, expect, vi } from 'vitest'

// React tells of mismatched hydration, lost keys and updates outside of act on the console, and nowhere else.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  const errors = vi.mocked(console.error).mock.calls.slice()
  const warnings = vi.mocked(console.warn).mock.calls.slice()
  vi.restoreAllMocks()
  expect(errors, 'console.error').toEqual([])
  expect(warnings, 'console.warn').toEqual([])
})
