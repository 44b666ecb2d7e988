import type { Page } from 'playwright'
import { waitForHydration } from './page-state.ts'

/**
 * Follows the links to the next article or month from the open page to the last, as the app does: without loading a page.
 * Calls `visit` at each of them, the first included, and returns their addresses.
 */
export async function followNext(page: Page, visit: (address: string) => Promise<void>): Promise<ReadonlySet<string>> {
  await waitForHydration(page)
  const seen = new Set<string>()
  for (;;) {
    const address = page.url()
    seen.add(address)
    await visit(address)
    if (!(await page.evaluate(clickNext))) return seen
    const path = pathOf(address)
    await page.waitForFunction(isAfter, path)
  }
}

/** Opens the first article of the open list, and follows the links to the next ones. */
export async function openEachArticle(
  page: Page,
  visit: (address: string) => Promise<void>,
): Promise<ReadonlySet<string>> {
  await waitForHydration(page)
  await page.getByRole('listitem').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await page.locator('.story').waitFor()
  return await followNext(page, visit)
}

/** Returns the path in the archive, such as `articles/ferry-returns.html`, also in a single file. */
function pathOf(address: string): string {
  const path = /(?:articles|months)\/[^?#]+/.exec(address)?.[0]
  if (path === undefined) throw new Error(`expected the address of an article or a month, found ${address}`)
  return path
}

/** Runs in the page. Returns false on the last page. */
function clickNext(): boolean {
  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]')
  next?.click()
  return next !== null
}

/** Runs in the page. Returns true once the page after `path` is shown: its link to the previous page leads there. */
function isAfter(path: string): boolean {
  return document.querySelector<HTMLAnchorElement>('a[rel=prev]')?.href.includes(path) === true
}
