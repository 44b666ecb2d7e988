import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLruCache } from '../../../src/search/read/lru-cache.ts'

const mustNotLoad = () => Promise.reject(new Error('the value should be cached'))

function loading(value: string, bytes: number) {
  return () => Promise.resolve({ value, bytes })
}

describe('an LRU cache', () => {
  test('loads a value once for concurrent and later calls', async () => {
    const cache = createLruCache<string, string>(100)
    let loads = 0
    const load = async () => {
      loads += 1
      await Promise.resolve()
      return { value: 'A', bytes: 1 }
    }
    expect(await Promise.all([cache.get('a', load), cache.get('a', load), cache.get('a', load)])).toEqual([
      'A',
      'A',
      'A',
    ])
    expect(await cache.get('a', mustNotLoad)).toBe('A')
    expect(loads).toBe(1)
  })

  test('evicts the least recently used value if it is full', async () => {
    const cache = createLruCache<string, string>(10)
    await cache.get('a', loading('A', 5))
    await cache.get('b', loading('B', 5))
    await cache.get('a', mustNotLoad)
    await cache.get('c', loading('C', 4))
    expect(await cache.get('a', mustNotLoad)).toBe('A')
    expect(await cache.get('c', mustNotLoad)).toBe('C')
    expect(await cache.get('b', loading('new B', 1))).toBe('new B')
  })

  test('keeps a value that is larger than the cache until another value is loaded', async () => {
    const cache = createLruCache<string, string>(10)
    await cache.get('a', loading('A', 1))
    await cache.get('large', loading('LARGE', 99))
    expect(await cache.get('large', mustNotLoad)).toBe('LARGE')
    expect(await cache.get('a', loading('new A', 1))).toBe('new A')
    expect(await cache.get('large', loading('new LARGE', 99))).toBe('new LARGE')
  })

  test('does not cache a failed load, so that all waiting calls reject and the next call loads again', async () => {
    const cache = createLruCache<string, string>(10)
    const waiting = [cache.get('a', mustNotLoad), cache.get('a', loading('unused', 1))]
    for (const outcome of await Promise.allSettled(waiting)) expect(outcome.status).toBe('rejected')
    expect(await cache.get('a', loading('A', 1))).toBe('A')
  })

  test('evicts the same values as a list ordered by last use', async () => {
    const anyCalls = fc.array(fc.record({ key: fc.nat({ max: 9 }), bytes: fc.integer({ min: 1, max: 30 }) }))
    await fc.assert(
      fc.asyncProperty(anyCalls, fc.integer({ min: 1, max: 60 }), async (calls, maxBytes) => {
        const cache = createLruCache<number, number>(maxBytes)
        /** Values ordered by last use. */
        let expected: { readonly key: number; readonly bytes: number }[] = []
        for (const { key, bytes } of calls) {
          const cached = expected.find((item) => item.key === key)
          let isLoaded = false
          const value = await cache.get(key, async () => {
            isLoaded = true
            return { value: bytes, bytes }
          })
          expect(isLoaded).toBe(cached === undefined)
          expect(value).toBe(cached?.bytes ?? bytes)
          expected = [...expected.filter((item) => item !== cached), cached ?? { key, bytes }]
          while (expected.length > 1 && expected.reduce((sum, item) => sum + item.bytes, 0) > maxBytes) expected.shift()
        }
      }),
    )
  })
})
