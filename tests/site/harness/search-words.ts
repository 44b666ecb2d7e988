import type { Locator, Page } from 'playwright'
import { type ExpectStatic, expect as globalExpect } from 'vitest'
import { waitForHydration } from './page-state.ts'

/**
 * Searches in the open list, and waits until all rows in and near the window are loaded. Concurrent tests pass their own
 * `expect`.
 */
export async function searchWords(page: Page, words: string, expect: ExpectStatic = globalExpect): Promise<void> {
  await waitForHydration(page)
  const box = page.getByRole('searchbox', { name: 'Search' })
  await box.fill(words)
  await box.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('q') ?? '').toBe(words)
  const results = page.getByRole('region', { name: 'Search results' })
  await expect.poll(() => results.getAttribute('aria-busy')).toBe('false')
  await expect.poll(() => results.getByText('Loading', { exact: true }).count()).toBe(0)
}

/** Returns the rows of a search by words. */
export function rankedRows(page: Page): Locator {
  return page.getByRole('list', { name: 'Sorted by relevance' }).getByRole('listitem')
}
