import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPhoto } from '../../publish/pictures/example-pictures.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser, openPage, type WatchedPage } from '../harness/browser.ts'
import { waitUntilSettled, scrollDown } from '../harness/page-state.ts'
import { PORT_TOWN, runBuild } from '../harness/run-build.ts'

const HEADLINE = '</script><script>document.title = "attacked"</script><!-- \u2028 & <img src=x onerror=alert(1)>'
const HOSTILE = `---
title: ${JSON.stringify(HEADLINE)}
date: 2023-03-01
slug: hostile
---

The breakwater said </script><script>document.title = "attacked"</script><!-- and no more.

It has a note[^1], and so an address within it.

[^1]: </script><svg onload=alert(1)>
`

const PICTURED = `---
title: Two Pictures of a Pier
date: 2023-03-02
slug: pictured
---

![The pier at low water](pier.png)

The pier stood again on Thursday, as it did on Wednesday.

![A boat beside the pier](https://img.example.org/boat.jpg)
`

let browser: Browser
let address: string
let summary: string
beforeAll(async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  const file = join(folder, 'an archive #1.html')
  await cp(PORT_TOWN, seeds, { recursive: true })
  await writeFile(join(seeds, 'hostile.md'), HOSTILE)
  await writeFile(join(seeds, 'pictured.md'), PICTURED)
  await createPhoto(900, 600).png().toFile(join(seeds, 'pier.png'))
  const { exitCode, output } = await runBuild(seeds, ['--single', '--outFile', file])
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
  summary = output
  address = pathToFileURL(file).href
  browser = await connectBrowser()
})
afterAll(() => browser.close())

let watched: WatchedPage
let requests: string[]
beforeEach(async () => {
  requests = []
  watched = await openPage(browser, 'file:///', { offline: true, viewport: { width: 1280, height: 800 } })
  watched.context.on('request', (request) => requests.push(request.url()))
})
afterEach(async () => {
  const { context, errors } = watched
  await context.close()
  // The page may request the file itself, its font as a data address, and its worker as a blob.
  const thirdParty = requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))
  // A violation of the page's own policy is an error in the console, too.
  if (errors.length + thirdParty.length > 0) throw new Error([...errors, ...thirdParty].join('\n'))
})

async function openList(hash = ''): Promise<Page> {
  await watched.page.goto(address + hash)
  await results(watched.page).getByRole('status').waitFor()
  return watched.page
}

function count(page: Page): Promise<string> {
  return results(page).getByRole('status').innerText()
}

function results(page: Page): Locator {
  return page.getByRole('region', { name: 'Search results' })
}

function rows(page: Page): Locator {
  return page.getByRole('listitem').getByRole('heading', { level: 3 })
}

async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search' })
  await box.fill(words)
  await box.press('Enter')
  await expect.poll(() => page.url()).toMatch(new RegExp(`q=${words}$`))
  await page.locator('mark').first().waitFor()
}

describe('a single file from a disk', () => {
  test('lists the articles, and searches in a worker', async () => {
    const page = await openList()
    await expect.poll(() => count(page)).toBe('74 articles')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3)
    await search(page, 'breakwater')
    await expect.poll(() => count(page)).toMatch(/^1\d of 74 articles$/)
    expect(await page.locator('mark').first().innerText()).toMatch(/^breakwater$/i)
    expect(page.workers()).toHaveLength(1)
  })

  test('filters the list by date, on the timeline, and by author, and keeps each filter in the address', async () => {
    const page = await openList()
    await page.locator('input[type=date]').and(page.getByLabel('From')).fill('2021-01-01')
    await expect.poll(() => page.url()).toContain('#/?from=2021-01-01')
    await expect.poll(async () => Number.parseInt(await count(page), 10)).toBeLessThan(74)
    await page.getByRole('slider').first().focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).not.toContain('from=2021-01-01')
    await openList('#/')
    await page.locator('summary', { hasText: 'Author' }).click()
    await page.getByRole('checkbox', { name: /Nell Arkwright/ }).click()
    await expect.poll(() => page.url()).toContain('author=Nell+Arkwright')
    await expect.poll(() => count(page)).toMatch(/^\d+ of 74 articles$/)
  })

  test('opens an article and its related article, and returns to the list with its filters', async () => {
    const page = await openList('#/?q=candlemas')
    await expect.poll(() => count(page)).toMatch(/^\d+ of 74 articles$/)
    const listed = await count(page)
    await rows(page).getByRole('link', { name: 'Candlemas Storm Tears Away Ferry Pier' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Candlemas Storm Tears Away Ferry Pier' }).waitFor()
    await expect.poll(() => page.url()).toMatch(/#\/articles\/[a-z0-9-]+\.html\?q=candlemas$/)
    await page.getByRole('complementary', { name: 'Related article' }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Council Approves Money for Ferry Pier Repairs' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Candlemas Storm Tears Away Ferry Pier' }).waitFor()
    await page.getByRole('link', { name: 'Back to results' }).click()
    await expect.poll(() => count(page)).toBe(listed)
    await expect.poll(() => page.url()).toBe(`${address}#/?q=candlemas`)
  })

  test('shows the same rows at the same position after a reload', async () => {
    const page = await openList()
    await page.mouse.move(800, 500)
    for (let step = 0; step < 6; step++) await scrollDown(page, 400)
    await waitUntilSettled(page)
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1500)
    const before = await page.evaluate(() => window.scrollY)
    await page.reload()
    await results(page).getByRole('status').waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
    await page.goto(`${address}#/?q=ferry&from=2020-01-01&sort=oldest`)
    await expect.poll(() => count(page)).toMatch(/^\d+ of 74 articles$/)
    const shown = [await count(page), await rows(page).first().innerText()]
    await page.reload()
    await expect.poll(async () => [await count(page), await rows(page).first().innerText()]).toEqual(shown)
  })

  test('opens its links in new tabs', async () => {
    const page = await openList('#/?q=breakwater')
    const link = rows(page).first().getByRole('link')
    const headline = await link.innerText()
    const [tab] = await Promise.all([
      watched.context.waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ])
    await tab.getByRole('heading', { level: 1, name: headline }).waitFor()
    await expect.poll(() => tab.url()).toBe(new URL((await link.getAttribute('href')) ?? '', address).href)
    await tab.getByRole('link', { name: 'By month', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: 'By month' }).waitFor()
  })

  test('shows a hostile article as text, with its footnote, and executes none of its code', async () => {
    const page = await openList('#/?q=breakwater&from=2023-03-01')
    await expect.poll(() => count(page)).toBe('1 of 74 articles')
    await rows(page).getByRole('link').click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.innerText()).toContain('</script><script>')
    await expect.poll(() => page.title()).toMatch(/^<\/script><script>/)
    expect(await page.locator('script:not([type]), script[type=module]').count()).toBe(2)
    const note = page.getByRole('link', { name: '1', exact: true }).first()
    expect(await note.getAttribute('href')).toMatch(/^#\/articles\/.+\?q=breakwater&from=2023-03-01#.+fn-1$/)
    await note.click()
    await expect.poll(() => page.url()).toMatch(/#.+#.+fn-1$/)
    await page.reload()
    await expect.poll(() => heading.innerText()).toContain('</script><script>')
  })

  test('shows a picture that is in the file, which no link opens, and a note for one that is not', async () => {
    const { page } = watched
    await page.goto(`${address}#/articles/pictured.html`)
    const picture = page.getByRole('img', { name: 'The pier at low water' })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480)
    expect(await picture.evaluate((image) => image.closest('a'))).toBeNull()
    expect(await page.getByRole('link', { name: 'Picture at img.example.org' }).count()).toBe(1)
    expect(summary).toMatch(/The single file has every picture of the archive: 1\d pictures, /)
  })

  test('opens the list at an unknown fragment', async () => {
    const page = await openList('#main')
    await expect.poll(() => page.url()).toBe(`${address}#/`)
  })

  test('has no accessibility violation', async () => {
    const page = await openList()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})

test('a browser without DecompressionStream shows the notice that it is too old', async () => {
  await watched.page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'))
  await watched.page.goto(address)
  await watched.page.getByText('This browser is too old to open the archive.').waitFor()
  expect(await watched.page.getByText('Opening the archive').isVisible()).toBe(false)
})

test('a browser without JavaScript shows the title and the notice that the file needs JavaScript', async () => {
  const { page, context } = await openPage(browser, 'file:///', { javaScriptEnabled: false })
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: 'The Harbour Courier: a backfile' }).waitFor()
  // Playwright finds no text in <noscript>.
  const shown = await page.locator('body').innerText()
  expect(shown).toContain('need JavaScript to be unpacked')
  expect(shown).not.toContain('Opening the archive')
  await context.close()
})
