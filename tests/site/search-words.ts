import type { Locator, Page } from 'playwright'
import { type ExpectStatic, expect as expectAlone } from 'vitest'

/**
 * Searches in the list that is open, and waits until all rows in and near the window are there. Tests of which several
 * run at once have an `expect` of their own.
 */
export async function searchWords(page: Page, words: string, expect: ExpectStatic = expectAlone): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search' })
  await box.fill(words)
  await box.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('q') ?? '').toBe(words)
  const found = page.getByRole('region', { name: 'Search results' })
  await expect.poll(() => found.getAttribute('aria-busy')).toBe('false')
  await expect.poll(() => found.getByText('Loading', { exact: true }).count()).toBe(0)
}

/** The rows of a search by words. */
export function rankedRows(page: Page): Locator {
  return page.getByRole('list', { name: 'Sorted by relevance' }).getByRole('listitem')
}
