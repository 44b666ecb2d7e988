import { describe, expect, test } from 'vitest'
import { createRowStore, type ListedRow, type RowStore } from '../../../src/app/data/row-store.ts'
import { toCatalogueRow } from '../../../src/archive/files/catalogue.ts'
import { type Ordinal, toOrdinal } from '../../../src/archive/ids.ts'
import { makeArticle } from '../../archive/make-article.ts'

function listed(slug: string): ListedRow {
  return { ...toCatalogueRow(makeArticle({ slug })), headlineHighlights: [], excerptHighlights: [] }
}

interface WatchedStore {
  readonly store: RowStore
  /** The requested batches, in order. */
  readonly asked: readonly number[]
  /** The batches that fail to load. */
  readonly failing: Set<number>
}

/** Two rows per batch: `a0`, `b0`, `a1`, `b1` … */
function openStore(...failing: readonly number[]): WatchedStore {
  const asked: number[] = []
  const failingNow = new Set(failing)
  const store = createRowStore({
    findPosition: (ordinal) => ({ batch: ordinal >> 1, index: ordinal & 1 }),
    async readBatch(batch) {
      asked.push(batch)
      if (failingNow.has(batch)) throw new Error(`batch ${batch} is gone`)
      return [listed(`a${batch}`), listed(`b${batch}`)]
    },
    aheadRows: 3,
  })
  return { store, asked, failing: failingNow }
}

const ordinals = (...numbers: readonly number[]): readonly Ordinal[] => numbers.map(toOrdinal)
const FIRST = toOrdinal(0)

describe('a row store', () => {
  test('returns a pending row before the row is requested', async () => {
    const { store } = openStore()
    expect(store.peek(FIRST)).toEqual({ kind: 'pending' })
    await store.request(ordinals(0))
    expect(store.peek(FIRST)).toEqual({ kind: 'ready', row: listed('a0') })
    expect(store.peek(toOrdinal(2))).toEqual({ kind: 'pending' })
  })

  test('loads a batch of rows once, even if its rows are requested several times', async () => {
    const { store, asked } = openStore()
    await Promise.all([store.request(ordinals(0, 1, 2)), store.request(ordinals(1))])
    await store.request(ordinals(0, 3))
    expect(asked).toEqual([0, 1])
  })

  test('returns the same object until the state of the row changes', async () => {
    const { store } = openStore(1)
    const before = store.peek(FIRST)
    const request = store.request(ordinals(0, 2))
    expect(store.peek(FIRST)).toBe(before)
    await request
    for (const ordinal of ordinals(0, 2)) expect(store.peek(ordinal)).toBe(store.peek(ordinal))
    const ready = store.peek(FIRST)
    await store.request(ordinals(0, 4))
    expect(store.peek(FIRST)).toBe(ready)
  })

  test('resolves if rows fail, and the next request loads only the failed rows', async () => {
    const { store, asked, failing } = openStore(1)
    await store.request(ordinals(0, 2))
    expect(store.peek(toOrdinal(3))).toMatchObject({ kind: 'failed', error: { message: 'batch 1 is gone' } })
    failing.clear()
    const again = store.request(ordinals(0, 2))
    expect(store.peek(toOrdinal(3))).toEqual({ kind: 'pending' })
    await again
    expect(store.peek(toOrdinal(3))).toEqual({ kind: 'ready', row: listed('b1') })
    expect(asked).toEqual([0, 1, 1])
  })

  test('notifies every listener until it unsubscribes', async () => {
    const { store } = openStore(1)
    const heard = { one: 0, other: 0 }
    const leave = store.subscribe(() => (heard.one += 1))
    store.subscribe(() => (heard.other += 1))
    await store.request(ordinals(0))
    expect(heard).toEqual({ one: 2, other: 2 })
    leave()
    await store.request(ordinals(2))
    expect(heard).toEqual({ one: 2, other: 4 })
    await store.request(ordinals(0))
    expect(heard).toEqual({ one: 2, other: 4 })
  })

  test('returns rows in the requested order, or rejects with the error of a row', async () => {
    const { store } = openStore(1)
    expect(await store.rows(ordinals(1, 4, 0))).toEqual(['b0', 'a2', 'a0'].map(listed))
    await expect(store.rows(ordinals(0, 3))).rejects.toThrow('batch 1 is gone')
    expect(await store.rows([])).toEqual([])
  })

  test('rejects if a batch has too few rows', async () => {
    const store = createRowStore({
      findPosition: (ordinal) => ({ batch: 0, index: ordinal }),
      readBatch: async () => [listed('only')],
      aheadRows: 0,
    })
    await expect(store.rows(ordinals(0, 1))).rejects.toThrow(RangeError)
  })
})
