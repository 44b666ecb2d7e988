import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, type TestContext, test } from 'vitest'
import { isOfIcon, openPage } from './browser.ts'
import type { BuiltSite } from './fixture-site.ts'
import { openPortTown } from './port-town.ts'
import { rankedRows, searchWords } from './search-words.ts'
import { serveFolder } from './serve-folder.ts'

const STORM = 'articles/candlemas-storm-tears-away-vellport-ferry-pier-90417.html'

let site: BuiltSite
beforeAll(async () => {
  site = await openPortTown()
})
afterAll(() => site.close())

interface Visit {
  readonly mount?: string
  readonly hasNotFoundPage?: boolean
  readonly javaScriptEnabled?: boolean
}

/** An empty page, and the address of the archive at a place where it was not built for. */
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

const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** Whether the archive's own style sheet applies. */
const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Source Serif'))

// The tests wait more than they work, and each has a server and a page of its own: several run at once.
describe.concurrent.each([
  { mount: '/a/b/c/', hasNotFoundPage: true },
  { mount: '/ipfs/bafybeihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku/', hasNotFoundPage: false },
  { mount: '/articles/', hasNotFoundPage: false },
])('below $mount, with a page for wrong addresses: $hasNotFoundPage', (place) => {
  test('a reader searches, reads, follows links, reloads each page, and goes back and forward', async (context) => {
    const { expect } = context
    const { page, root, complaints, strangers } = await visit(context, place)
    const addresses: string[] = []
    const arriveAt = async (address: string, heading: string) => {
      await title(page).filter({ hasText: heading }).waitFor()
      expect(page.url()).toBe(root + address)
      await page.reload()
      await title(page).filter({ hasText: heading }).waitFor()
      await page.waitForLoadState('networkidle')
      addresses.push(page.url())
    }

    await page.goto(root)
    await arriveAt('', 'The Harbour Courier')
    await searchWords(page, 'candlemas storm', expect)
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
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ of 60 articles$/)
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
  })

  test('links that are opened in another tab, as files, lead to the same pages', async (context) => {
    const { expect } = context
    const { page, root, complaints } = await visit(context, place)
    for (const address of ['index.html', 'index.html?q=candlemas', STORM, 'months/index.html']) {
      await page.goto(root + address)
      await page.waitForLoadState('networkidle')
      expect(await title(page).innerText(), address).not.toBe('Not in this archive')
      expect(await isStyled(page), address).toBe(true)
    }
    expect(complaints).toEqual([])
  })
})

describe.concurrent('an address that leads nowhere', () => {
  test.for<readonly [mount: string, address: string]>([
    ['/', 'nope'],
    ['/', 'a/b/c/nope.html'],
    ['/x/y/', 'nope.html'],
    ['/x/y/', 'a/b/nope'],
    ['/x/y/', 'articles/'],
    ['/x/y/', 'months/1999-13.html?q=a#b'],
    ['/articles/', 'nope.html'],
    ['/articles/', 'articles/nope.html'],
  ])('is told so, and led on to the archive: below %s, %s', async ([mount, address], context) => {
    const { expect } = context
    const { page, root, complaints } = await visit(context, { mount })
    const response = await page.goto(root + address)
    expect(response?.status()).toBe(404)
    await title(page).filter({ hasText: 'Not in this archive' }).waitFor()
    expect(await isStyled(page)).toBe(true)
    // The app, which navigates to the list's own address, has taken over.
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: 'All articles' }).first().click()
    await expect.poll(() => page.getByRole('status').innerText()).toBe('60 articles')
    expect(page.url()).toBe(root)
    expect(complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([])
  })

  test('is told so without scripts, too: set as any page at the top, and as text further down', async (context) => {
    const { expect } = context
    const { page, root } = await visit(context, { mount: '/x/', javaScriptEnabled: false })
    await page.goto(`${root}nope.html`)
    expect(await title(page).innerText()).toBe('Not in this archive')
    expect(await isStyled(page)).toBe(true)
    await page.goto(`${root}a/b/nope.html`)
    expect(await title(page).isVisible()).toBe(true)
  })

  test('is told so where no data can be had, with links that hold in the folders of an archive', async (context) => {
    const { expect } = context
    const { page, root } = await visit(context, { mount: '/x/' })
    await page.context().route('**/data/**', (route) => route.abort())
    await page.goto(`${root}articles/nope.html`)
    await title(page).filter({ hasText: 'Not in this archive' }).waitFor()
    expect(await isStyled(page)).toBe(true)
    await page.getByRole('link', { name: 'By month', exact: true }).click()
    await title(page).filter({ hasText: 'By month' }).waitFor()
    expect(page.url()).toBe(`${root}months/index.html`)
  })
})

/** A page of the archive for which 404.html is sent, with status 200. */
async function openShell(
  context: TestContext,
  address: string,
  prepare: (page: Page) => Promise<void> = async () => {},
) {
  const { page, root, complaints } = await visit(context, { mount: '/x/' })
  const shell = await readFile(join(site.outDir, '404.html'), 'utf8')
  await page.route(`${root}${address}`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell })
      : route.fallback(),
  )
  await prepare(page)
  await page.goto(root + address)
  return { page, complaints }
}

describe.concurrent('404.html in place of a page, as a service worker sends it', () => {
  test.for<readonly [address: string, heading: string]>([
    ['', 'The Harbour Courier'],
    [STORM, 'Candlemas Storm Tears Away'],
    [`${STORM}?q=storm`, 'Candlemas Storm Tears Away'],
    ['months/index.html', 'By month'],
    ['months/2020-02.html', 'February 2020'],
  ])('becomes the page that was asked for: /%s', async ([address, heading], context) => {
    const { expect } = context
    const { page, complaints } = await openShell(context, address)
    await title(page).filter({ hasText: heading }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.title()).toContain(heading)
    expect(complaints.filter((complaint) => !isOfIcon(complaint))).toEqual([])
  })

  test('says what failed where the data of that page cannot be had, not that there is no such page', async (context) => {
    const { expect } = context
    const { page } = await openShell(context, STORM, async (opened) => {
      await opened.route('**/data/chunks/**', (route) => route.abort())
    })
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor()
    expect(await page.getByText('Not in this archive').count()).toBe(0)
    await page.getByRole('navigation', { name: 'Archive' }).waitFor()
  })
})
