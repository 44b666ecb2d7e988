import { stat } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openPage } from '../harness/browser.ts'
import { finishAnimations, waitForHydration } from '../harness/page-state.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'
import { readWrittenPages, selectInAll } from '../harness/written-pages.ts'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

async function openFromDisk(file: string): Promise<Page> {
  const { page, context } = await openPage(site.browser, site.server.url)
  onTestFinished(() => context.close())
  await page.goto(pathToFileURL(join(site.outDir, file)).href)
  return page
}

const lookOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const { backgroundColor, fontFamily } = getComputedStyle(document.body)
    return { backgroundColor, fontFamily, fonts: document.fonts.check('1em "Source Serif 4 Variable"') }
  })

test('every link within the archive leads to an existing file', async () => {
  const links = selectInAll(await readWrittenPages(site.outDir), 'a[href]').flatMap(({ file, element }) => {
    const href = String(element.properties['href']).replace(/[?#].*/, '')
    return href === '' || URL.canParse(href) ? [] : [posix.join(dirname(file), href)]
  })
  expect(links).toContain('index.html')
  expect(links).toContain('months/index.html')
  for (const link of new Set(links)) {
    const found = await stat(join(site.outDir, decodeURIComponent(link))).catch(() => null)
    expect(found?.isFile(), link).toBe(true)
  }
})

test.each(['index.html', 'articles/herring-landings-fall.html', 'months/2020-02.html', '404.html'])(
  '%s from a disk has the same styles as from a server',
  async (file) => {
    const page = await openFromDisk(file)
    await page.locator('html:not([hidden])').waitFor()
    const { page: served, context } = await openPage(site.browser, site.server.url)
    onTestFinished(() => context.close())
    await served.goto(site.server.url + file)
    await waitForHydration(served)
    expect(await lookOf(page)).toEqual(await lookOf(served))
  },
)

test('from a disk, a reader opens an article from the list and another from a month, and goes back', async () => {
  const page = await openFromDisk('index.html')
  await page.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.locator('article h1').waitFor()
  await page.getByRole('link', { name: 'By month', exact: true }).click()
  await page
    .getByRole('link', { name: /February/ })
    .last()
    .click()
  await page.getByRole('listitem').getByRole('heading').getByRole('link').first().click()
  await page.locator('article h1').waitFor()
  await page.getByRole('link', { name: 'All articles' }).first().click()
  await page.getByRole('searchbox').waitFor()
  await expect.poll(() => page.url()).toBe(pathToFileURL(join(site.outDir, 'index.html')).href)
  await page.goBack()
  await page.locator('article h1').waitFor()
})

test('from a disk, a notice at the bottom explains after some seconds that search needs a server, and covers no text', async () => {
  const page = await openFromDisk('index.html')
  const line = page.getByRole('complementary', { name: 'Search' })
  expect(await line.count()).toBe(0)
  await finishAnimations(page)
  await expect.poll(() => line.innerText()).toContain('npx serve')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  // There is no empty space for rows that are never loaded, and the line covers nothing at the end of the page.
  const [last, footer] = [page.getByRole('listitem').last(), page.getByRole('contentinfo')]
  await page.keyboard.press('End')
  await expect.poll(async () => (await footer.boundingBox())?.y).toBeLessThan(720)
  const boxes = await Promise.all([last, footer, line].map((part) => part.boundingBox()))
  const [row, foot, bar] = boxes.map((box) => ({ top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }))
  expect((foot?.top ?? 0) - (row?.bottom ?? 0)).toBeLessThan(100)
  expect(foot?.bottom).toBeLessThanOrEqual(bar?.top ?? 0)

  await line.getByRole('link', { name: 'by month' }).click()
  await page.getByRole('heading', { level: 1, name: 'By month' }).waitFor()
})

test('from a server, the page has no notice about search, with or without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await openPage(site.browser, site.server.url, { javaScriptEnabled })
    onTestFinished(() => context.close())
    await page.goto(site.server.url)
    if (javaScriptEnabled) await page.locator('#not-started').waitFor({ state: 'detached' })
    await finishAnimations(page)
    expect(await page.getByText('npx serve').isVisible()).toBe(false)
  }
})
