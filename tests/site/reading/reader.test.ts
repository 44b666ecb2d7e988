import { AxeBuilder } from '@axe-core/playwright'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openPage, isFaviconError, type WatchedPage } from '../harness/browser.ts'
import { waitForHydration, waitUntilSettled, scrollDown } from '../harness/page-state.ts'
import { recordShifts } from '../harness/record-shifts.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

// The tests run concurrently, because they mostly wait. Each test has its own context.
describe.concurrent('a reader', () => {
  test('filters the list, shares its address, opens an article, and returns to the same list', async ({ expect }) => {
    const { page, context, errors, thirdPartyRequests } = await openPage(site.browser, site.server.url)
    await page.goto(site.server.url)
    const count = page.getByRole('status')
    await expect.poll(() => count.innerText()).toBe('72 articles')

    await waitForHydration(page)
    const words = page.getByRole('searchbox', { name: 'Search' })
    await words.fill('breakwater')
    await expect.poll(() => page.url()).toContain('?q=breakwater*')
    await words.press('Enter')
    await expect.poll(() => page.url()).toMatch(/\?q=breakwater$/)
    await expect.poll(() => count.innerText()).toMatch(/^\d+ of 72 articles$/)
    const found = Number.parseInt(await count.innerText(), 10)

    await page.locator('input[type=date]').and(page.getByLabel('From')).fill('2021-01-01')
    await expect.poll(() => page.url()).toContain('from=2021-01-01')
    await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBeLessThan(found)
    const narrowed = await count.innerText()

    const shared = await openPage(site.browser, site.server.url)
    await shared.page.goto(page.url())
    await expect.poll(() => shared.page.getByRole('status').innerText()).toBe(narrowed)
    await expect.poll(() => shared.page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('breakwater')
    await shared.context.close()

    const listAddress = page.url()
    const first = page.getByRole('listitem').getByRole('heading', { level: 3 }).first()
    const headline = await first.innerText()
    await first.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: headline }).waitFor()
    await expect.poll(() => page.url()).toMatch(/\/articles\/.+\?q=breakwater/)
    await page.reload()
    await page.goBack()
    await expect.poll(() => count.innerText()).toBe(narrowed)
    await expect.poll(() => page.url()).toBe(listAddress)
    expect(errors).toEqual([])
    expect(thirdPartyRequests).toEqual([])
    await context.close()
  })

  test('follows a link to a related article, and returns through its link under “Mentioned in”', async ({ expect }) => {
    const { page, context, errors } = await openPage(site.browser, site.server.url)
    await page.goto(`${site.server.url}articles/candlemas-storm-tears-away-vellport-ferry-pier-90417.html`)
    await page.getByRole('complementary', { name: 'Related article' }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Council Approves Money for Ferry Pier Repairs' }).waitFor()
    const mentions = page.getByRole('region', { name: 'Mentioned in' })
    await mentions.getByRole('link', { name: 'Candlemas Storm Tears Away Ferry Pier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Candlemas Storm Tears Away Ferry Pier' }).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  test('returns from an article to the same position in the list, even if the article was reloaded', async ({
    expect,
  }) => {
    const { page, context } = await openPage(site.browser, site.server.url, { viewport: { width: 400, height: 700 } })
    await page.goto(site.server.url)
    await waitForHydration(page)
    // Rows have their final height once they were in view, so the list is scrolled in steps.
    for (let step = 0; step < 8; step++) await scrollDown(page, 500)
    await waitUntilSettled(page)
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(3000)
    const rows = page.getByRole('listitem').getByRole('heading', { level: 3 })
    const before = await page.evaluate(() => window.scrollY)
    const inView = await rows.evaluateAll((headings) =>
      headings.findIndex((heading) => heading.getBoundingClientRect().top > 150),
    )
    const headline = await rows.nth(inView).innerText()
    const top = (await rows.nth(inView).boundingBox())?.y ?? 0
    await rows.nth(inView).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: headline }).waitFor()
    await page.reload()
    await page.goBack()
    const same = page.getByRole('heading', { level: 3, name: headline })
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
    await expect.poll(async () => Math.round((await same.boundingBox())?.y ?? 0)).toBe(Math.round(top))
    await context.close()
  })

  test('without JavaScript reaches every article from the front page', async ({ expect }) => {
    const seen = new Set<string>()
    const pending = [site.server.url]
    for (let address = pending.pop(); address !== undefined; address = pending.pop()) {
      if (seen.has(address)) continue
      seen.add(address)
      const response = await fetch(address)
      expect(response.status, address).toBe(200)
      // Links of articles are not followed, because the lists must be enough.
      if (new URL(address).pathname.startsWith('/articles/')) continue
      // The parser reads the page as a browser without scripts does.
      const links = selectAll('a[href]', fromHtml(await response.text()))
      const hrefs = links.map(({ properties }) => new URL(String(properties['href']), address).href)
      pending.push(
        ...hrefs.map((href) => href.replace(/[#?].*/, '')).filter((href) => href.startsWith(site.server.url)),
      )
    }
    expect([...seen].filter((address) => address.includes('/articles/'))).toHaveLength(72)
  })

  test.for(['no-such-page.html', 'articles/no-such-article.html'])(
    'at a wrong address sees “Page not found” and a link to the list: /%s',
    async (path, { expect }) => {
      const { page, context } = await openPage(site.browser, site.server.url)
      const response = await page.goto(site.server.url + path)
      expect(response?.status()).toBe(404)
      await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
      await page.getByRole('link', { name: 'All articles' }).first().click()
      await expect.poll(() => page.getByRole('status').innerText()).toBe('72 articles')
      await context.close()
    },
  )
})

test.concurrent('the links of 404.html lead to the archive from any folder, even if no data can be loaded', async ({
  expect,
}) => {
  const { page, context } = await openPage(site.browser, site.server.url)
  await context.route('**/data/**', (route) => route.abort())
  await page.goto(`${site.server.url}articles/no-such-article.html`)
  await page.getByRole('button', { name: 'Retry' }).waitFor()
  await page.getByRole('link', { name: 'By month', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'By month' }).waitFor()
  await expect.poll(() => page.url()).toBe(`${site.server.url}months/index.html`)
  await context.close()
})

const PAGES = [
  '',
  '?q=breakwater&from=2021-01-01',
  '?q=nosuchword',
  'articles/herring-landings-fall.html',
  'articles/dengta-qishe-shiyinian-lai-shousheng.html',
  'months/index.html',
  'months/2020-02.html',
  '404.html',
]

// One page opens all addresses, because a context takes longer than a test.
describe('every kind of page', () => {
  let watched: WatchedPage
  beforeAll(async () => {
    watched = await openPage(site.browser, site.server.url, { reducedMotion: 'reduce' })
  })
  afterAll(() => watched.context.close())

  test.for(PAGES)('/%s has no accessibility violation, in the light and the dark scheme', async (path, { expect }) => {
    const { page, errors, thirdPartyRequests } = watched
    await page.goto(site.server.url + path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await waitUntilSettled(page)
      // The schemes differ only in colours, so the second run repeats only that rule.
      const axe = new AxeBuilder({ page }).setLegacyMode()
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    expect(path === '404.html' ? errors.filter((message) => !isFaviconError(message)) : errors).toEqual([])
    expect(thirdPartyRequests).toEqual([])
  })
})

describe('every kind of page on a phone of 320 pixels', () => {
  let watched: WatchedPage
  beforeAll(async () => {
    // A file from a cache arrives earlier and shifts nothing, so each address is opened as by a first visit.
    watched = await openPage(site.browser, site.server.url, {
      viewport: { width: 320, height: 640 },
      serviceWorkers: 'block',
    })
    const session = await watched.context.newCDPSession(watched.page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await watched.page.addInitScript(recordShifts)
  })
  afterAll(() => watched.context.close())

  test.for(PAGES)('/%s fits, and does not shift while it loads', async (path, { expect }) => {
    const { page } = watched
    await page.goto(site.server.url + path)
    await waitUntilSettled(page)
    const { overflow, shifts } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      shifts: globalThis.layoutShifts,
    }))
    expect(overflow).toBeLessThanOrEqual(0)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
  })
})
