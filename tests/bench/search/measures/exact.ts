import type { Page } from 'playwright'
import type { Question } from '../questions.ts'

/** How many articles are found in the page and not expected, or expected and not found. */
export async function countWrong(
  page: Page,
  url: string,
  question: Question,
  expected: readonly number[],
): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' })
  const found = new Set(await page.evaluate((asked) => globalThis.searchOrdinals(asked), question))
  const isExpected = new Set(expected)
  return (
    expected.filter((ordinal) => !found.has(ordinal)).length + [...found].filter((one) => !isExpected.has(one)).length
  )
}
