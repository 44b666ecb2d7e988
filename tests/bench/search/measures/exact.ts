import type { Page } from 'playwright'
import type { Engine } from '../engine.ts'
import type { BenchQuery } from '../queries.ts'

/** Counts the articles that are found but not expected, or expected but not found. */
export async function countWrong(
  page: Page,
  url: string,
  engine: Engine,
  query: BenchQuery,
  expected: readonly number[],
): Promise<number> {
  await page.goto(url)
  await engine.waitUntilReady(page)
  const found = new Set(await page.evaluate((searched) => globalThis.searchOrdinals(searched), query))
  const isExpected = new Set(expected)
  return (
    expected.filter((ordinal) => !found.has(ordinal)).length +
    [...found].filter((ordinal) => !isExpected.has(ordinal)).length
  )
}
