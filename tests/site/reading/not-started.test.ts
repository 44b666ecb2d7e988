import type { Route } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { MANIFEST_FILE } from '../../../src/archive/paths.ts'
import { openPage } from '../harness/browser.ts'
import { finishAnimations } from '../harness/page-state.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

const ENTRY = /\/assets\/index-[^/]+\.js$/

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

async function openBlankPage() {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  const notice = page.getByRole('complementary', { name: 'Search' })
  return { page, notice }
}

test.each(['index.html', 'articles/herring-landings-fall.html'])(
  '%s without its entry script says after some seconds that search has not started, and offers to try again',
  async (path) => {
    const { page, notice } = await openBlankPage()
    await page.route(ENTRY, (route) => route.fulfill({ status: 404 }))
    await page.goto(`${site.server.url}${path}?q=ferry`)
    expect(await notice.count()).toBe(0)
    await finishAnimations(page)
    await expect.poll(() => notice.innerText()).toContain('Search and filters have not started.')

    await page.unrouteAll()
    await notice.getByRole('link', { name: 'Try again' }).click()
    await page.locator('#not-started').waitFor({ state: 'detached' })
    expect(page.url()).toBe(`${site.server.url}${path}?q=ferry`)
  },
)

test('a page without one of the scripts of the app says so at once', async () => {
  const { page, notice } = await openBlankPage()
  await page.route(/start-app/, (route) => route.fulfill({ status: 404 }))
  await page.goto(site.server.url)
  await expect.poll(() => notice.count()).toBe(1)
})

test('a page whose manifest never arrives says so, until it arrives', async () => {
  const { page, notice } = await openBlankPage()
  const held: Route[] = []
  await page.route(`**/${MANIFEST_FILE}`, (route) => void held.push(route))
  await page.goto(site.server.url)
  await page.locator('#not-started[data-state=loading]').waitFor({ state: 'attached' })
  await finishAnimations(page)
  await expect.poll(() => notice.count()).toBe(1)
  await expect.poll(() => held.length).toBe(1)
  for (const route of held) await route.continue()
  await page.locator('#not-started').waitFor({ state: 'detached' })
})
