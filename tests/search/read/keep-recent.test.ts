import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepRecent } from '../../../src/search/read/keep-recent.ts'

const never = () => Promise.reject(new Error('was asked for, and should be kept'))

function giving(value: string, bytes: number) {
  return () => Promise.resolve({ value, bytes })
}

describe('what was asked for', () => {
  test('is kept, and asked for once by all who want it at a time', async () => {
    const kept = keepRecent<string, string>(100)
    let asked = 0
    const ask = async () => {
      asked += 1
      await Promise.resolve()
      return { value: 'A', bytes: 1 }
    }
    expect(await Promise.all([kept.get('a', ask), kept.get('a', ask), kept.get('a', ask)])).toEqual(['A', 'A', 'A'])
    expect(await kept.get('a', never)).toBe('A')
    expect(asked).toBe(1)
  })

  test('makes room for what comes later: the longest unused goes first', async () => {
    const kept = keepRecent<string, string>(10)
    await kept.get('a', giving('A', 5))
    await kept.get('b', giving('B', 5))
    await kept.get('a', never)
    await kept.get('c', giving('C', 4))
    expect(await kept.get('a', never)).toBe('A')
    expect(await kept.get('c', never)).toBe('C')
    expect(await kept.get('b', giving('another B', 1))).toBe('another B')
  })

  test('is kept while nothing else comes, even where it is more than there is room for', async () => {
    const kept = keepRecent<string, string>(10)
    await kept.get('a', giving('A', 1))
    await kept.get('long', giving('LONG', 99))
    expect(await kept.get('long', never)).toBe('LONG')
    expect(await kept.get('a', giving('another A', 1))).toBe('another A')
    expect(await kept.get('long', giving('another LONG', 99))).toBe('another LONG')
  })

  test('is not kept where it failed: all who wait hear of it, and the next one asks again', async () => {
    const kept = keepRecent<string, string>(10)
    const waiting = [kept.get('a', never), kept.get('a', giving('unasked', 1))]
    for (const outcome of await Promise.allSettled(waiting)) expect(outcome.status).toBe('rejected')
    expect(await kept.get('a', giving('A', 1))).toBe('A')
  })

  test('is never more than there is room for, but for the last one', async () => {
    const askings = fc.array(fc.record({ key: fc.nat({ max: 9 }), bytes: fc.integer({ min: 1, max: 30 }) }))
    await fc.assert(
      fc.asyncProperty(askings, fc.integer({ min: 1, max: 60 }), async (list, most) => {
        const kept = keepRecent<number, number>(most)
        /** The obvious way: a list, the last one used at its end. */
        let expected: { readonly key: number; readonly bytes: number }[] = []
        for (const { key, bytes } of list) {
          const known = expected.find((item) => item.key === key)
          let isAsked = false
          const value = await kept.get(key, async () => {
            isAsked = true
            return { value: bytes, bytes }
          })
          expect(isAsked).toBe(known === undefined)
          expect(value).toBe(known?.bytes ?? bytes)
          expected = [...expected.filter((item) => item !== known), known ?? { key, bytes }]
          while (expected.length > 1 && expected.reduce((sum, item) => sum + item.bytes, 0) > most) expected.shift()
        }
      }),
    )
  })
})
