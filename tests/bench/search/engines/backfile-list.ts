import type { Page } from 'playwright'
import { monthOf } from '../../../../src/archive/iso-date.ts'
import { ROWS, type SearchTiming } from '../engine.ts'
import type { BenchQuery } from '../queries.ts'

/** Selectors of the list's markup. */
const LIST = {
  row: 'li[aria-posinset]',
  /** Matches an element in a row that is not loaded yet. */
  pending: '.skeleton, [aria-busy="true"]',
  mark: 'mark',
  day: 'time',
} as const
const TIMEOUT_MS = 120_000

/** Returns the address of the list with the dates of a query; the words are typed on the page. */
export function idlePathOf({ words, range }: BenchQuery): string {
  return words === null || range === null ? '' : `?from=${range.from}&to=${range.to}`
}

/** Searches as a reader does, in the fields of the list. */
export async function searchInList(page: Page, { words, range }: BenchQuery): Promise<SearchTiming> {
  const timing = page.evaluate(watchRows, {
    ...LIST,
    startEvent: words === null ? 'change' : 'keydown',
    isMarked: words !== null,
    period: range === null ? null : { from: range.from, to: range.to },
    maxRows: ROWS,
    timeoutMs: TIMEOUT_MS,
  })
  await Promise.all([timing, startSearch(page, words, range)])
  return await timing
}

async function startSearch(page: Page, words: string | null, range: BenchQuery['range']): Promise<void> {
  if (words !== null) {
    const box = page.getByRole('searchbox')
    await box.fill(words)
    await box.press('Enter')
  } else if (range !== null) {
    await page.getByRole('combobox', { name: 'Period' }).selectOption(monthOf(range.from))
  }
}

interface Watch {
  readonly row: string
  readonly pending: string
  readonly mark: string
  readonly day: string
  /** The time starts at the last event of this type before the rows are shown. */
  readonly startEvent: string
  readonly isMarked: boolean
  /** The period of all rows. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly maxRows: number
  readonly timeoutMs: number
}

/** Runs in the page. Resolves when the first ROWS results are shown, or all if there are fewer. */
function watchRows({
  row,
  pending,
  mark,
  day,
  startEvent,
  isMarked,
  period,
  maxRows,
  timeoutMs,
}: Watch): Promise<SearchTiming> {
  const isShown = (element: Element): boolean => {
    if (element.querySelector(pending) !== null) return false
    const date = element.querySelector(day)?.getAttribute('datetime') ?? ''
    return period === null || (date >= period.from && date <= period.to)
  }
  return new Promise((resolve, reject) => {
    let startMs: number | null = null
    let seen = 'no row'
    document.addEventListener(startEvent, () => (startMs = performance.now()), true)
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll(row)]
      const wanted = Math.min(maxRows, Number(rows[0]?.getAttribute('aria-setsize') ?? maxRows))
      const shown = rows.filter(isShown).length
      seen = `${shown} of ${wanted} rows`
      const isBusy = rows[0]?.closest('[aria-busy="true"]') !== null
      // A match in a field that rows do not show has no highlight.
      const isOfQuery = !isMarked || rows.some((shownRow) => shownRow.querySelector(mark) !== null)
      if (startMs === null || shown < wanted || isBusy || !isOfQuery) return
      observer.disconnect()
      resolve({ rows: wanted, ms: performance.now() - startMs })
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    setTimeout(() => reject(new Error(`after ${timeoutMs} ms the list shows ${seen}`)), timeoutMs)
  })
}
