import type { VirtualItem } from '@tanstack/react-virtual'
import { LISTS_KEY } from '../../../navigation/has-saved-list.ts'

/**
 * Heights of the rows that were seen, for each entry of the history: a list that is come back to has the same
 * height as when it was left, and so the same rows at the same scroll position. Kept over a reload.
 */

const MOST_LISTS = 12
const MOST_ROWS = 2000

type Size = readonly [index: number, key: VirtualItem['key'], size: number]

interface KeptList {
  /** Rows are as high as they are at this width of the list only. */
  readonly widthPx: number
  readonly scrollY: number
  readonly sizes: readonly Size[]
}

/** Where a list was left. */
export interface LeftList {
  readonly widthPx: number
  readonly scrollY: number
  /** In the form in which the virtualizer gives them and takes them back. */
  readonly items: readonly VirtualItem[]
}

let kept: Map<string, KeptList> | null = null

export function keepList(historyKey: string, { widthPx, scrollY, items }: LeftList): void {
  const lists = load()
  lists.delete(historyKey)
  const sizes = items.slice(-MOST_ROWS).map(({ index, key, size }) => [index, key, size] as const)
  lists.set(historyKey, { widthPx, scrollY, sizes })
  for (const oldest of lists.keys()) if (lists.size > MOST_LISTS) lists.delete(oldest)
  try {
    sessionStorage.setItem(LISTS_KEY, JSON.stringify([...lists]))
  } catch {
    // Storage is full or forbidden: after a reload the list then only comes back at about the same place.
  }
}

/** Null where none was kept for this width. */
export function recallList(historyKey: string, widthPx: number): LeftList | null {
  const list = load().get(historyKey)
  if (list?.widthPx !== widthPx) return null
  const items = list.sizes.map(([index, key, size]) => ({ index, key, size, start: 0, end: size, lane: 0 }))
  return { widthPx, scrollY: list.scrollY, items }
}

function load(): Map<string, KeptList> {
  kept ??= new Map(readStorage())
  return kept
}

function readStorage(): readonly (readonly [string, KeptList])[] {
  try {
    // Nothing but `keepList` writes under this key.
    return JSON.parse(sessionStorage.getItem(LISTS_KEY) ?? '[]') as readonly (readonly [string, KeptList])[]
  } catch {
    return []
  }
}
