import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { openPage, isFaviconError, type WatchedPage } from '../harness/browser.ts'
import { waitForHydration, waitUntilSettled } from '../harness/page-state.ts'
import { searchWords, rankedRows } from '../harness/search-words.ts'
import { serveFolder } from '../harness/serve-folder.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

const STORM = 'articles/candlemas-storm-tears-away-vellport-ferry-pier-90417.html'

let site: ServedBundle
/** The page of all tests that need no context of their own, because a context takes longer than most of them. */
let shared: WatchedPage
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
  shared = await openPage(site.browser, site.server.url)
})
afterAll(async () => {
  await shared.context.close()
  await site.close()
})

interface Visit {
  readonly mount?: string
  readonly hasNotFoundPage?: boolean
  readonly javaScriptEnabled?: boolean
}

/** Serves the archive at a path, and opens an empty page in a context of its own. */
async function visit(
  { onTestFinished }: TestContext,
  { mount = '/', hasNotFoundPage = true, javaScriptEnabled = true }: Visit,
) {
  const server = await serveFolder(site.outDir, { mount, hasNotFoundPage })
  const watched = await openPage(site.browser, server.url, { javaScriptEnabled })
  onTestFinished(async () => {
    await watched.context.close()
    await server.close()
  })
  return { ...watched, root: server.url }
}

/**
 * Serves the archive at a path, for the shared page. The port of the server, and thus the origin, is new, so the page has
 * no caches and no service worker from earlier tests.
 */
async function visitShared({ onTestFinished }: TestContext, mount: string) {
  const { page, errors } = shared
  const server = await serveFolder(site.outDir, { mount })
  const earlier = errors.length
  onTestFinished(async () => {
    await page.unrouteAll({ behavior: 'wait' })
    // A page must not outlive its server, because its failed requests would be errors of the next test.
    await page.goto('about:blank')
    await server.close()
  })
  return { page, root: server.url, takeErrors: () => errors.slice(earlier) }
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** Returns true if the archive's own style sheet applies. */
const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Source Serif'))

test('an archive at the path of a route lets a reader search, read, reload each page, and go back and forward', async (context) => {
  const { page, root, errors, thirdPartyRequests } = await visit(context, {
    mount: '/articles/',
    hasNotFoundPage: false,
  })
  const addresses: string[] = []
  const arriveAt = async (address: string, heading: string) => {
    await title(page).filter({ hasText: heading }).waitFor()
    await expect.poll(() => page.url()).toBe(root + address)
    await page.reload()
    await title(page).filter({ hasText: heading }).waitFor()
    await waitForHydration(page)
    addresses.push(page.url())
  }

  await page.goto(root)
  await arriveAt('', 'The Harbour Courier')
  await searchWords(page, 'candlemas storm')
  await arriveAt('?q=candlemas+storm', 'The Harbour Courier')
  await rankedRows(page).getByRole('link', { name: 'Candlemas Storm Tears Away' }).first().click()
  await arriveAt(`${STORM}?q=candlemas+storm`, 'Candlemas Storm Tears Away')
  const related = page.getByRole('complementary', { name: 'Related article' }).getByRole('link')
  await related.click()
  await title(page).filter({ hasText: 'Council Approves Money' }).waitFor()
  await arriveAt(page.url().slice(root.length), 'Council Approves Money')
  await page.getByRole('link', { name: 'By month', exact: true }).click()
  await arriveAt('months/index.html', 'By month')
  await page
    .getByRole('link', { name: /February/ })
    .last()
    .click()
  await arriveAt('months/2020-02.html', 'February 2020')
  await page.getByRole('link', { name: 'All articles' }).first().click()
  await arriveAt('', 'The Harbour Courier')

  for (const address of addresses.toReversed().slice(1)) {
    await page.goBack()
    await expect.poll(() => page.url()).toBe(address)
  }
  await page.goForward()
  await expect.poll(() => page.url()).toBe(addresses[1])
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ of 72 articles$/)
  expect(errors).toEqual([])
  expect(thirdPartyRequests).toEqual([])
})

describe.each([
  { mount: '/a/b/c/', hasNotFoundPage: true },
  { mount: '/ipfs/bafybeihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku/', hasNotFoundPage: false },
  { mount: '/articles/', hasNotFoundPage: false },
])('an archive at $mount, on a host that sends 404.html: $hasNotFoundPage,', (place) => {
  test('opens every kind of page at its own address, with its styles, and from there a search and its results', async (context) => {
    const { page, root, errors, thirdPartyRequests } = await visit(context, place)
    for (const address of ['index.html', 'index.html?q=candlemas', STORM, 'months/index.html']) {
      await page.goto(root + address)
      await waitForHydration(page)
      expect(await title(page).innerText(), address).not.toBe('Page not found')
      expect(await isStyled(page), address).toBe(true)
    }
    await page
      .getByRole('link', { name: /February/ })
      .last()
      .click()
    await title(page).filter({ hasText: 'February 2020' }).waitFor()
    expect(page.url()).toBe(`${root}months/2020-02.html`)
    await page.getByRole('link', { name: 'All articles' }).first().click()
    await expect.poll(() => page.url()).toBe(root)
    await searchWords(page, 'candlemas storm')
    await rankedRows(page).getByRole('link', { name: 'Candlemas Storm Tears Away' }).first().click()
    await title(page).filter({ hasText: 'Candlemas Storm Tears Away' }).waitFor()
    await expect.poll(() => page.url()).toBe(`${root}${STORM}?q=candlemas+storm`)
    await page.reload()
    await title(page).filter({ hasText: 'Candlemas Storm Tears Away' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.url()).toBe(`${root}?q=candlemas+storm`)
    expect(errors).toEqual([])
    expect(thirdPartyRequests).toEqual([])
  })
})

describe('a wrong address', () => {
  test.for<readonly [mount: string, address: string]>([
    ['/', 'nope'],
    ['/', 'a/b/c/nope.html'],
    ['/x/y/', 'nope.html'],
    ['/x/y/', 'a/b/nope'],
    ['/x/y/', 'articles/'],
    ['/x/y/', 'months/1999-13.html?q=a#b'],
    ['/articles/', 'nope.html'],
    ['/articles/', 'articles/nope.html'],
  ])('shows “Page not found” and links to the archive: at %s, %s', async ([mount, address], context) => {
    const { page, root, takeErrors } = await visitShared(context, mount)
    const response = await page.goto(root + address)
    expect(response?.status()).toBe(404)
    await title(page).filter({ hasText: 'Page not found' }).waitFor()
    expect(await isStyled(page)).toBe(true)
    // From here on, the app follows links, to the list's own address.
    await waitForHydration(page)
    await page.getByRole('link', { name: 'All articles' }).first().click()
    await expect.poll(() => page.getByRole('status').innerText()).toBe('72 articles')
    await expect.poll(() => page.url()).toBe(root)
    expect(takeErrors().filter((message) => !message.includes('404 (Not Found)'))).toEqual([])
  })

  test('shows “Page not found” without scripts, with styles at the root and without styles in folders', async (context) => {
    const { page, root } = await visit(context, { mount: '/x/', javaScriptEnabled: false })
    await page.goto(`${root}nope.html`)
    expect(await title(page).innerText()).toBe('Page not found')
    expect(await isStyled(page)).toBe(true)
    await page.goto(`${root}a/b/nope.html`)
    expect(await title(page).isVisible()).toBe(true)
  })

  test('shows “Page not found” if no data can be loaded, and its links work in the folders of an archive', async (context) => {
    const { page, root } = await visitShared(context, '/x/')
    await page.route('**/data/**', (route) => route.abort())
    await page.goto(`${root}articles/nope.html`)
    await title(page).filter({ hasText: 'Page not found' }).waitFor()
    expect(await isStyled(page)).toBe(true)
    await page.getByRole('link', { name: 'By month', exact: true }).click()
    await title(page).filter({ hasText: 'By month' }).waitFor()
    await expect.poll(() => page.url()).toBe(`${root}months/index.html`)
  })
})

/** Opens a page of the archive for which the server sends 404.html with status 200. */
async function openShell(
  context: TestContext,
  address: string,
  prepare: (page: Page) => Promise<void> = async () => {},
) {
  const { page, root, takeErrors } = await visitShared(context, '/x/')
  const shell = await readFile(join(site.outDir, '404.html'), 'utf8')
  await page.route(`${root}${address}`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell })
      : route.fallback(),
  )
  await prepare(page)
  await page.goto(root + address)
  return { page, takeErrors }
}

describe('404.html, sent by the service worker instead of a page,', () => {
  test.for<readonly [address: string, heading: string]>([
    ['', 'The Harbour Courier'],
    [STORM, 'Candlemas Storm Tears Away'],
    [`${STORM}?q=storm`, 'Candlemas Storm Tears Away'],
    ['months/index.html', 'By month'],
    ['months/2020-02.html', 'February 2020'],
  ])('shows the requested page: /%s', async ([address, heading], context) => {
    const { page, takeErrors } = await openShell(context, address)
    await title(page).filter({ hasText: heading }).waitFor()
    await waitUntilSettled(page)
    expect(await page.title()).toContain(heading)
    expect(takeErrors().filter((message) => !isFaviconError(message))).toEqual([])
  })

  test('shows an error and not “Page not found” if the data of the page cannot be loaded', async (context) => {
    const { page } = await openShell(context, STORM, async (opened) => {
      await opened.route('**/data/chunks/**', (route) => route.abort())
    })
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).waitFor()
    expect(await page.getByText('Page not found').count()).toBe(0)
    await page.getByRole('navigation', { name: 'Archive' }).waitFor()
  })
})
