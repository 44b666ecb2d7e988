import { observeWindowOffset, useWindowVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { ListOrder } from '../../../list-query/list-order.ts'
import { layoutList, type ListLayout } from './list-layout.ts'
import { loadListState, saveListState } from './list-state.ts'

/** Typical heights on a wide screen. Each item is measured once it is rendered. */
const ROW_PX = 168
const HEADING_PX = 84

/** The window size for prerendering and hydration. It shows about as many rows as `FIRST_ROWS` in the loader. */
const INITIAL_WINDOW = { width: 1024, height: 1000 }
const OVERSCAN_ROWS = 8

export interface ListWindow {
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly layout: ListLayout
  readonly items: readonly VirtualItem[]
  /** Height of the list before the first item and after the last item, in pixels. */
  readonly before: number
  readonly after: number
  readonly measure: (element: HTMLElement | null) => void
}

/** Returns the items of the list that are in the window or near it, for the current scroll position. */
export function useListWindow(order: ListOrder): ListWindow {
  const { key: historyKey } = useLocation()
  const listRef = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutList(order), [order])
  const [scrollMargin, setScrollMargin] = useState(0)
  const [saved] = useState(() =>
    typeof document === 'undefined' ? null : loadListState(historyKey, document.documentElement.clientWidth),
  )
  const observeElementOffset = useMemo(() => observeOffsetFrom(saved?.scrollY), [saved])
  const estimateSize = useMemo(() => (index: number) => (layout.isHeading(index) ? HEADING_PX : ROW_PX), [layout])

  // The returned object stays the same while its content changes, so nothing may be memoised from it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: layout.itemCount,
    getItemKey: layout.keyAt,
    estimateSize,
    scrollMargin,
    overscan: OVERSCAN_ROWS,
    initialRect: INITIAL_WINDOW,
    initialOffset: saved?.scrollY ?? 0,
    observeElementOffset,
    initialMeasurementsCache: [...(saved?.items ?? [])],
  })

  // Content above the list changes its height with the query and the width. The update may be late, because the
  // overscan rows are taller than an expanded filter.
  useLayoutEffect(() => {
    let widthPx = document.documentElement.clientWidth
    const updateMargin = () => {
      const top = listRef.current?.getBoundingClientRect().top
      if (top !== undefined) startTransition(() => setScrollMargin(Math.round(top + window.scrollY)))
    }
    const onResize = () => {
      updateMargin()
      // The address bar of a phone changes the height only, which does not affect the rows.
      if (document.documentElement.clientWidth === widthPx) return
      widthPx = document.documentElement.clientWidth
      virtualizer.measure()
    }
    updateMargin()
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [layout, virtualizer])

  useEffect(() => {
    const save = () =>
      saveListState(historyKey, {
        widthPx: document.documentElement.clientWidth,
        // window.scrollY may already belong to the next page.
        scrollY: virtualizer.scrollOffset ?? 0,
        items: virtualizer.takeSnapshot(),
      })
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [historyKey, virtualizer])

  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return { listRef, layout, items, before, after, measure: virtualizer.measureElement }
}

/**
 * Reports a scroll position at once. By default, the virtualizer waits for the first scroll event and scrolls the
 * window to its initial offset, so a reader who scrolled before hydration would be sent back to the top. A restored
 * list reports its saved position before the window has this position. Otherwise the unmeasured rows at the top would
 * be measured and move the rows below.
 */
function observeOffsetFrom(savedY: number | undefined) {
  return (virtualizer: Virtualizer<Window, HTMLElement>, report: (offset: number, isScrolling: boolean) => void) => {
    report(savedY ?? window.scrollY, false)
    return observeWindowOffset(virtualizer, report)
  }
}
