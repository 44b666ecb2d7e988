import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { MANIFEST_FILE } from '../../../src/archive/paths.ts'
import { openPage } from '../harness/browser.ts'
import { waitUntilSettled } from '../harness/page-state.ts'
import { watchRequests } from '../harness/requests.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

const ARTICLE = 'articles/herring-landings-fall.html'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

test.each(['index.html', ARTICLE])('%s is painted before the app starts', async (path) => {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  await page.addInitScript(recordPaintAndApp)
  await page.goto(site.server.url + path)
  await page.waitForFunction(() => globalThis.startOrder.length === 2)
  expect(await page.evaluate(() => globalThis.startOrder)).toEqual(['painted', 'app runs'])
})

declare global {
  /** Set by `recordPaintAndApp`. */
  var startOrder: string[]
}

/** Runs in the page, before its own scripts. */
function recordPaintAndApp(): void {
  globalThis.startOrder = []
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) globalThis.startOrder.push('painted')
  }).observe({ type: 'paint', buffered: true })
  // React Router sets this property when its module is evaluated.
  Object.defineProperty(globalThis, '__reactRouterVersion', {
    set() {
      globalThis.startOrder.push('app runs')
    },
  })
  // On a slow machine, the app would not wait for the paint any longer: without timers, only the paint can start it.
  Reflect.set(globalThis, 'setTimeout', () => 0)
}

test.each(['index.html', ARTICLE])('%s requests each file once, including preloaded files', async (path) => {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  const requests = watchRequests(context, site.server.url, site.outDir)
  await page.goto(site.server.url + path)
  await waitUntilSettled(page)
  const preloads = await page
    .locator('link:is([rel=modulepreload], [rel=preload])')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(preloads.length).toBeGreaterThan(3)
  const paths = (await requests.take()).map((request) => request.path)
  expect(paths).toEqual(expect.arrayContaining([MANIFEST_FILE, ...preloads.map(pathOf)]))
  expect(paths.filter((requested, index) => paths.indexOf(requested) !== index)).toEqual([])
})

test('a list with a query preloads the calendar but no rows, because its rows differ from the prerendered rows', async () => {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  await page.goto(`${site.server.url}index.html?q=ferry`)
  await waitUntilSettled(page)
  const preloads = await page
    .locator('link[rel="preload"][as="fetch"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(preloads).toContainEqual(expect.stringContaining('calendar'))
  expect(preloads).not.toContainEqual(expect.stringMatching(/rows\.json$/))
})

function pathOf(address: string): string {
  return address.slice(site.server.url.length)
}
