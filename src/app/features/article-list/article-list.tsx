import { FailedRowsNotice } from './failed-rows-notice.tsx'
import type { LoadedList } from './load-list.ts'
import { MonthSection } from './month-section.tsx'
import { groupBySection } from './window/list-layout.ts'
import { useListWindow } from './window/use-list-window.ts'
import { useRowRequests } from './window/use-row-requests.ts'

/**
 * Renders the rows near the visible part of the page. Spacers stand for the other rows, so that the list is in normal
 * flow: it prerenders, prints and is read aloud like any list.
 */
export function ArticleList({ order, rows }: Pick<LoadedList, 'order' | 'rows'>) {
  const { listRef, layout, items, before, after, measure } = useListWindow(order)
  useRowRequests(layout, items, rows)
  return (
    <div ref={listRef} className="list-window">
      <Spacer heightPx={before} />
      {groupBySection(layout, items).map((section) => (
        <MonthSection key={section.month ?? 'undated'} section={section} store={rows} measure={measure} />
      ))}
      <FailedRowsNotice layout={layout} items={items} rows={rows} />
      <Spacer heightPx={after} />
    </div>
  )
}

/** Has its height in an SVG attribute, because the policy of prerendered pages forbids `style` attributes. */
function Spacer({ heightPx }: { readonly heightPx: number }) {
  return <svg aria-hidden="true" className="list-space" height={heightPx} />
}
