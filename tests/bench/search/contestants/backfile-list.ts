import type { Page } from 'playwright'
import { monthOf } from '../../../../src/archive/iso-date.ts'
import { type Answer, ROWS } from '../contestant.ts'
import type { Question } from '../questions.ts'

/** All that is known here of the list's markup. */
const LIST = {
  row: 'li[aria-posinset]',
  /** Stands in a row that is still on its way. */
  pending: '.skeleton, [aria-busy="true"]',
  mark: 'mark',
  day: 'time',
} as const
const PATIENCE_MS = 120_000

/** The dates are part of the address: only words are typed on the page. */
export function idlePathOf({ words, range }: Question): string {
  return words === null || range === null ? '' : `?from=${range.from}&to=${range.to}`
}

/** Asks as a reader does, in the fields of the list. */
export async function askInList(page: Page, { words, range }: Question): Promise<Answer> {
  const answer = page.evaluate(watchRows, {
    ...LIST,
    startEvent: words === null ? 'change' : 'keydown',
    isMarked: words !== null,
    period: range === null ? null : { from: range.from, to: range.to },
    most: ROWS,
    patienceMs: PATIENCE_MS,
  })
  if (words !== null) {
    const box = page.getByRole('searchbox')
    await box.fill(words)
    await box.press('Enter')
  } else if (range !== null) {
    await page.getByLabel('Period').selectOption(monthOf(range.from))
  }
  return await answer
}

interface Watch {
  readonly row: string
  readonly pending: string
  readonly mark: string
  readonly day: string
  /** The last of them, before the rows are there, is when the time begins. */
  readonly startEvent: string
  readonly isMarked: boolean
  /** In which all rows must lie. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly most: number
  readonly patienceMs: number
}

/** Runs in the page: resolves once the first rows of the answer are there, all of them where they are fewer. */
function watchRows({
  row,
  pending,
  mark,
  day,
  startEvent,
  isMarked,
  period,
  most,
  patienceMs,
}: Watch): Promise<Answer> {
  const isThere = (element: Element): boolean => {
    if (element.querySelector(pending) !== null) return false
    if (isMarked && element.querySelector(mark) === null) return false
    const date = element.querySelector(day)?.getAttribute('datetime') ?? ''
    return period === null || (date >= period.from && date <= period.to)
  }
  return new Promise((resolve, reject) => {
    let startMs: number | null = null
    let seen = 'no row'
    document.addEventListener(startEvent, () => (startMs = performance.now()), true)
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll(row)]
      const wanted = Math.min(most, Number(rows[0]?.getAttribute('aria-setsize') ?? most))
      const there = rows.filter(isThere).length
      seen = `${there} of ${wanted} rows`
      if (startMs === null || there < wanted) return
      observer.disconnect()
      resolve({ rows: wanted, ms: performance.now() - startMs })
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    setTimeout(() => reject(new Error(`after ${patienceMs} ms the list shows ${seen}`)), patienceMs)
  })
}
