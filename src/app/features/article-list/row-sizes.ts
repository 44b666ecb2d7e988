import type { VirtualItem } from '@tanstack/react-virtual'

/**
 * Heights of the rows that were seen, for each entry of the history: a list that is come back to has the same
 * height as when it was left, and so the same rows at the same scroll position. Kept over a reload.
 */

const STORAGE_KEY = 'backfile:row-sizes'
const MOST_LISTS = 12
const MOST_ROWS = 2000

type Size = readonly [index: number, key: VirtualItem['key'], size: number]

interface KeptSizes {
  /** Rows are as high as they are at this width of the list only. */
  readonly widthPx: number
  readonly sizes: readonly Size[]
}

let kept: Map<string, KeptSizes> | null = null

export function keepRowSizes(historyKey: string, widthPx: number, items: readonly VirtualItem[]): void {
  const lists = load()
  lists.delete(historyKey)
  lists.set(historyKey, {
    widthPx,
    sizes: items.slice(-MOST_ROWS).map(({ index, key, size }) => [index, key, size]),
  })
  for (const oldest of lists.keys()) if (lists.size > MOST_LISTS) lists.delete(oldest)
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...lists]))
  } catch {
    // Storage is full or forbidden: after a reload the list then only comes back at about the same place.
  }
}

/** In the form in which the virtualizer takes them back; empty where none are kept for this width. */
export function recallRowSizes(historyKey: string, widthPx: number): VirtualItem[] {
  const list = load().get(historyKey)
  if (list?.widthPx !== widthPx) return []
  return list.sizes.map(([index, key, size]) => ({ index, key, size, start: 0, end: size, lane: 0 }))
}

export function hasRowSizes(historyKey: string): boolean {
  return load().has(historyKey)
}

function load(): Map<string, KeptSizes> {
  kept ??= new Map(readStorage())
  return kept
}

function readStorage(): readonly (readonly [string, KeptSizes])[] {
  try {
    // Nothing but `keepRowSizes` writes under this key.
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]') as readonly (readonly [string, KeptSizes])[]
  } catch {
    return []
  }
}
