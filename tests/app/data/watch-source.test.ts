import { expect, test } from 'vitest'
import { DataError } from '../../../src/app/data/data-error.ts'
import { watchSource } from '../../../src/app/data/watch-source.ts'
import type { Source } from '../../../src/archive/source.ts'

function failing(error: unknown): Source {
  return { readJson: () => Promise.reject(error), readBytes: () => Promise.reject(error) }
}

const READS = ['readJson', 'readBytes'] as const

test.each(READS)('a successful %s returns its result, and the snapshot stays up to date', async (read) => {
  const bytes = new Uint8Array([1])
  const { source, isStale } = watchSource({ readJson: async () => bytes, readBytes: async () => bytes })
  expect(await source[read]('data/a')).toBe(bytes)
  expect(isStale()).toBe(false)
})

test.each(READS.flatMap((read) => [404, 410].map((status) => [read, status] as const)))(
  'a %s with the status %i makes the snapshot stale',
  async (read, status) => {
    const error = new DataError('data/a', status)
    const { source, isStale } = watchSource(failing(error))
    await expect(source[read]('data/a')).rejects.toBe(error)
    expect(isStale()).toBe(true)
  },
)

test.each(READS)('a %s with any other error does not make the snapshot stale', async (read) => {
  for (const error of [new DataError('data/a', null), new DataError('data/a', 503), new TypeError('bad')]) {
    const { source, isStale } = watchSource(failing(error))
    await expect(source[read]('data/a')).rejects.toBe(error)
    expect(isStale()).toBe(false)
  }
})
