import type { VirtualItem } from '@tanstack/react-virtual'
import { SAVED_LISTS_KEY } from '../../../navigation/has-saved-list.ts'

/**
 * Saves the row heights of a list for each history entry, so that a list that the reader returns to has the same height
 * and shows the same rows at the same scroll position. Survives a reload.
 */

const MAX_LISTS = 12
const MAX_ROWS = 2000

type Size = readonly [index: number, key: VirtualItem['key'], size: number]

interface SavedList {
  /** Row heights are valid for this width of the document only. */
  readonly widthPx: number
  readonly scrollY: number
  readonly sizes: readonly Size[]
}

export interface ListState {
  readonly widthPx: number
  readonly scrollY: number
  /** Items in the form that the virtualizer accepts. */
  readonly items: readonly VirtualItem[]
}

let cache: Map<string, SavedList> | null = null

export function saveListState(historyKey: string, { widthPx, scrollY, items }: ListState): void {
  const lists = loadSavedLists()
  lists.delete(historyKey)
  const sizes = items.slice(-MAX_ROWS).map(({ index, key, size }) => [index, key, size] as const)
  lists.set(historyKey, { widthPx, scrollY, sizes })
  for (const oldest of lists.keys()) if (lists.size > MAX_LISTS) lists.delete(oldest)
  try {
    sessionStorage.setItem(SAVED_LISTS_KEY, JSON.stringify([...lists]))
  } catch {
    // Storage is full or disabled. After a reload, the scroll position is then approximate.
  }
}

/** Returns null if no state was saved for this width. */
export function loadListState(historyKey: string, widthPx: number): ListState | null {
  const list = loadSavedLists().get(historyKey)
  if (list?.widthPx !== widthPx) return null
  const items = list.sizes.map(([index, key, size]) => ({ index, key, size, start: 0, end: size, lane: 0 }))
  return { widthPx, scrollY: list.scrollY, items }
}

function loadSavedLists(): Map<string, SavedList> {
  cache ??= new Map(readStorage())
  return cache
}

function readStorage(): readonly (readonly [string, SavedList])[] {
  try {
    // The cast is safe, because only `saveListState` writes this key.
    return JSON.parse(sessionStorage.getItem(SAVED_LISTS_KEY) ?? '[]') as readonly (readonly [string, SavedList])[]
  } catch {
    return []
  }
}
