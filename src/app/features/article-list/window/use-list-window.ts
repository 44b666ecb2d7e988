import { observeWindowOffset, useWindowVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { layoutOf, type ListLayout } from './list-layout.ts'
import type { ListOrder } from '../../../list-query/list-order.ts'
import { keepList, recallList } from './list-state.ts'

/** About what a row and a heading measure on a wide screen; each is measured once it is there. */
const ROW_PX = 168
const HEADING_PX = 84

/** The window while pages are prerendered and hydrated: about as many rows as `FIRST_ROWS` of the loader. */
const FIRST_WINDOW = { width: 1024, height: 1000 }
const OVERSCAN_ROWS = 8

export interface ListWindow {
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly layout: ListLayout
  readonly items: readonly VirtualItem[]
  /** Pixels of the list before the first and behind the last of the items. */
  readonly before: number
  readonly after: number
  readonly measure: (element: HTMLElement | null) => void
}

/** The items of the list that the window shows, following its scroll position. */
export function useListWindow(order: ListOrder): ListWindow {
  const { key: historyKey } = useLocation()
  const listRef = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutOf(order), [order])
  const [scrollMargin, setScrollMargin] = useState(0)
  const [left] = useState(() =>
    typeof document === 'undefined' ? null : recallList(historyKey, document.documentElement.clientWidth),
  )
  // Of the first report alone: later ones are about a list that is there.
  const observeElementOffset = useMemo(() => observeFrom(left?.scrollY), [left])
  const estimateSize = useMemo(() => (index: number) => (layout.isHeading(index) ? HEADING_PX : ROW_PX), [layout])

  // What it returns changes while it stays the same object; nothing that is memoised is made from it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: layout.itemCount,
    getItemKey: layout.keyAt,
    estimateSize,
    scrollMargin,
    overscan: OVERSCAN_ROWS,
    initialRect: FIRST_WINDOW,
    initialOffset: left?.scrollY ?? 0,
    observeElementOffset,
    initialMeasurementsCache: [...(left?.items ?? [])],
  })

  // What stands above the list changes its height with the query and with the width. Being late by the height of an
  // unfolded filter does no harm: the rows kept beyond the window are worth more. So nobody has to wait for it, either.
  useLayoutEffect(() => {
    let widthPx = document.documentElement.clientWidth
    const findTop = () => {
      const top = listRef.current?.getBoundingClientRect().top
      if (top !== undefined) startTransition(() => setScrollMargin(Math.round(top + window.scrollY)))
    }
    const onResize = () => {
      findTop()
      // On a phone the address bar changes the height alone, which leaves the rows as they are.
      if (document.documentElement.clientWidth === widthPx) return
      widthPx = document.documentElement.clientWidth
      virtualizer.measure()
    }
    findTop()
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [layout, virtualizer])

  useEffect(() => {
    const keep = () =>
      keepList(historyKey, {
        widthPx: document.documentElement.clientWidth,
        // That of the window may already be that of another page.
        scrollY: virtualizer.scrollOffset ?? 0,
        items: virtualizer.takeSnapshot(),
      })
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [historyKey, virtualizer])

  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return { listRef, layout, items, before, after, measure: virtualizer.measureElement }
}

/**
 * Reports a scroll position at once. The virtualizer waits for the first scroll event, and until then writes its
 * initial offset to the window: a reader who scrolled before the app took over would be sent back to the top.
 * A list that is come back to is `left` where it was, though the window is not there yet: rows at the top, which may
 * never have been seen, would be measured, and all that follows them would move.
 */
function observeFrom(left: number | undefined) {
  return (virtualizer: Virtualizer<Window, HTMLElement>, report: (offset: number, isScrolling: boolean) => void) => {
    report(left ?? window.scrollY, false)
    return observeWindowOffset(virtualizer, report)
  }
}
