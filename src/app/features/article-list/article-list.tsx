import { GapNotice } from './failed-rows-notice.tsx'
import type { FoundList } from './load-list.ts'
import { MonthSection } from './month-section.tsx'
import { sectionsOf } from './window/sections.ts'
import { useListWindow } from './window/use-list-window.ts'
import { useRowRequests } from './window/use-row-requests.ts'

/**
 * The rows in and around the window, in normal flow: space before and behind them stands for all others, so that
 * what is prerendered, read aloud, searched in or printed is a plain list.
 */
export function ArticleList({ order, rows }: Pick<FoundList, 'order' | 'rows'>) {
  const { listRef, layout, items, before, after, measure } = useListWindow(order)
  useRowRequests(layout, items, rows)
  return (
    <div ref={listRef} className="list-window">
      <Space heightPx={before} />
      {sectionsOf(layout, items).map((section) => (
        <MonthSection key={section.month ?? 'undated'} section={section} store={rows} measure={measure} />
      ))}
      <GapNotice layout={layout} items={items} rows={rows} />
      <Space heightPx={after} />
    </div>
  )
}

/** As tall as an attribute says: the policy of prerendered pages forbids them styles of their own. */
function Space({ heightPx }: { readonly heightPx: number }) {
  return <svg aria-hidden="true" className="list-space" height={heightPx} />
}
