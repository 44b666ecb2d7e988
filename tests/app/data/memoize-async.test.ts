import { describe, expect, test } from 'vitest'
import { memoizeAsync, memoizeAsyncByKey } from '../../../src/app/data/memoize-async.ts'

describe('a memoised function', () => {
  test('is called once for concurrent and later calls', async () => {
    let asked = 0
    const ask = memoizeAsync(async () => (asked += 1))
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
    expect(await ask()).toBe(1)
  })

  test('is called again after a failure', async () => {
    let asked = 0
    const ask = memoizeAsync(async () => {
      asked += 1
      if (asked === 1) throw new Error('gone')
      return asked
    })
    const [first, second] = await Promise.allSettled([ask(), ask()])
    expect([first.status, second.status, asked]).toEqual(['rejected', 'rejected', 1])
    expect(await ask()).toBe(2)
  })

  test('is called once for each key, and again for a key that was removed from the cache', async () => {
    const asked: string[] = []
    const ask = memoizeAsyncByKey(async (key: string) => void asked.push(key), 2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })
})
