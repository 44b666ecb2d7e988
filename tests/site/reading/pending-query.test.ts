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

async function openBlankPage(options: { readonly javaScriptEnabled?: boolean } = {}) {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block', ...options })
  onTestFinished(() => context.close())
  return page
}

test('a shared query shows no article until its results are there, and its words and dates at once', async () => {
  const page = await openBlankPage()
  const held: Route[] = []
  await page.route(`**/${MANIFEST_FILE}`, (route) => void held.push(route))
  await page.goto(`${site.server.url}?q=breakwater&from=2020-02-01`)
  await page.getByText('Searching…').waitFor()
  expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('breakwater')
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2020-02-01')
  expect(await page.getByRole('region', { name: 'Search results' }).getAttribute('aria-busy')).toBe('true')
  expect(await page.getByRole('listitem').getByRole('heading', { level: 3 }).count()).toBe(0)
  expect(await page.getByRole('status').count()).toBe(0)

  await expect.poll(() => held.length).toBe(1)
  for (const route of held) await route.continue()
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ of 72 articles$/)
  expect(await page.getByText('Searching…').isVisible()).toBe(false)
  expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('breakwater')
  expect(page.url()).toBe(`${site.server.url}?q=breakwater&from=2020-02-01`)
})

test('a shared query whose scripts never arrive shows the whole archive after some seconds, and says so', async () => {
  const page = await openBlankPage()
  await page.route(ENTRY, (route) => route.fulfill({ status: 404 }))
  await page.goto(`${site.server.url}?q=breakwater`)
  await page.getByText('Searching…').waitFor()
  await finishAnimations(page)
  await page.getByText('This list shows the whole archive, not your search.').waitFor()
  await page.getByRole('complementary', { name: 'Search' }).waitFor()
  expect(await page.getByRole('listitem').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5)
  expect(await page.getByText('Searching…').isVisible()).toBe(false)
})

test('without JavaScript, a shared query shows the whole archive, and says so', async () => {
  const page = await openBlankPage({ javaScriptEnabled: false })
  await page.goto(`${site.server.url}?q=breakwater`)
  // Playwright finds no text in <noscript>.
  expect(await page.locator('noscript').first().innerText()).toContain('Without it, this page lists all articles.')
  expect(await page.getByRole('listitem').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5)
})

test('without a query, the prerendered list is live at once', async () => {
  const page = await openBlankPage()
  await page.route(ENTRY, (route) => route.fulfill({ status: 404 }))
  await page.goto(`${site.server.url}?utm_source=letter`)
  expect(await page.getByRole('listitem').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5)
  expect(await page.getByText('Searching…').isVisible()).toBe(false)
})
