import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { PORT_TOWN } from './fixture-site.ts'
import { runBuild } from './run-command.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

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

/** A page unpacks what it shows, and other work may go on beside the tests. */
const PATIENT = { timeout: 15_000 }

let folder: string
let browser: Browser
let address: string
beforeAll(async () => {
  folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  const file = join(folder, 'an archive #1.html')
  await cp(PORT_TOWN, seeds, { recursive: true })
  await writeFile(join(seeds, 'hostile.md'), HOSTILE)
  const { exitCode, output } = await runBuild(seeds, ['--single', '--outFile', file])
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
  address = pathToFileURL(file).href
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

let watched: WatchedPage
let requests: string[]
beforeEach(async () => {
  requests = []
  watched = await openPage(browser, 'file:///', { offline: true, viewport: { width: 1280, height: 800 } })
  watched.context.on('request', (request) => requests.push(request.url()))
})
afterEach(async () => {
  const { context, complaints } = watched
  await context.close()
  // The file itself, the face that stands in it, and the worker that is made of it.
  const strangers = requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))
  // A breach of the page's own policy is a complaint in the console, too.
  if (complaints.length + strangers.length > 0) throw new Error([...complaints, ...strangers].join('\n'))
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
  await expect.poll(() => page.url(), PATIENT).toMatch(new RegExp(`q=${words}$`))
  await page.locator('mark').first().waitFor()
}

describe('a single file, opened from a disk', () => {
  test('lists the archive, and finds words in a worker', async () => {
    const page = await openList()
    expect(await count(page)).toBe('61 articles')
    await expect.poll(() => rows(page).count(), PATIENT).toBeGreaterThan(3)
    await search(page, 'breakwater')
    await expect.poll(() => count(page), PATIENT).toMatch(/^1\d of 61 articles$/)
    expect(await page.locator('mark').first().innerText()).toMatch(/^breakwater$/i)
    expect(page.workers()).toHaveLength(1)
  })

  test('narrows the list by date, by the time strip, and by author, each in the address', async () => {
    const page = await openList()
    await page.locator('input[type=date]').and(page.getByLabel('From')).fill('2021-01-01')
    await expect.poll(() => page.url(), PATIENT).toContain('#/?from=2021-01-01')
    await expect.poll(async () => Number.parseInt(await count(page), 10), PATIENT).toBeLessThan(61)
    await page.getByRole('slider').first().focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url(), PATIENT).not.toContain('from=2021-01-01')
    await openList('#/')
    await page.locator('summary', { hasText: 'Author' }).click()
    await page.getByRole('checkbox', { name: /Nell Arkwright/ }).click()
    await expect.poll(() => page.url(), PATIENT).toContain('author=Nell+Arkwright')
    await expect.poll(() => count(page), PATIENT).toMatch(/^\d+ of 61 articles$/)
  })

  test('shows an article, leads from it to a related one, and goes back to the list as it was', async () => {
    const page = await openList('#/?q=candlemas')
    const listed = await count(page)
    await rows(page).getByRole('link', { name: 'Candlemas Storm Tears Away Ferry Pier' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Candlemas Storm Tears Away Ferry Pier' }).waitFor()
    expect(page.url()).toMatch(/#\/articles\/[a-z0-9-]+\.html\?q=candlemas$/)
    await page.getByRole('complementary', { name: 'Related article' }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Council Approves Money for Ferry Pier Repairs' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Candlemas Storm Tears Away Ferry Pier' }).waitFor()
    await page.getByRole('link', { name: 'Back to your list' }).click()
    await expect.poll(() => count(page), PATIENT).toBe(listed)
    expect(page.url()).toBe(`${address}#/?q=candlemas`)
  })

  test('keeps what it shows over a reload, and where', async () => {
    const page = await openList()
    await page.mouse.move(800, 500)
    for (let step = 0; step < 6; step++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(50)
    }
    await expect.poll(() => page.evaluate(() => window.scrollY), PATIENT).toBeGreaterThan(1500)
    const before = await page.evaluate(() => window.scrollY)
    await page.reload()
    await results(page).getByRole('status').waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY), PATIENT).toBe(before)
    await page.goto(`${address}#/?q=ferry&from=2020-01-01&sort=oldest`)
    await expect.poll(() => count(page), PATIENT).toMatch(/^\d+ of 61 articles$/)
    const found = [await count(page), await rows(page).first().innerText()]
    await page.reload()
    await expect.poll(async () => [await count(page), await rows(page).first().innerText()], PATIENT).toEqual(found)
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
    expect(tab.url()).toBe(new URL((await link.getAttribute('href')) ?? '', address).href)
    await tab.getByRole('link', { name: 'By month', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: 'By month' }).waitFor()
  })

  test('shows a hostile article as text, to its footnote, and runs nothing of it', async () => {
    const page = await openList('#/?q=breakwater&from=2023-03-01')
    await expect.poll(() => count(page), PATIENT).toBe('1 of 61 articles')
    await rows(page).getByRole('link').click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.innerText(), PATIENT).toContain('</script><script>')
    expect(await page.title()).toMatch(/^<\/script><script>/)
    expect(await page.locator('script:not([type]), script[type=module]').count()).toBe(2)
    const note = page.getByRole('link', { name: '1', exact: true }).first()
    expect(await note.getAttribute('href')).toMatch(/^#\/articles\/.+\?q=breakwater&from=2023-03-01#.+fn-1$/)
    await note.click()
    await expect.poll(() => page.url(), PATIENT).toMatch(/#.+#.+fn-1$/)
    await page.reload()
    await expect.poll(() => heading.innerText(), PATIENT).toContain('</script><script>')
  })

  test('takes an address that is none of its own for its first page', async () => {
    const page = await openList('#main')
    expect(page.url()).toBe(`${address}#/`)
  })

  test('has nothing for axe to complain of', async () => {
    const page = await openList()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})

test('a browser that cannot unpack the file is told so', async () => {
  await watched.page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'))
  await watched.page.goto(address)
  await watched.page.getByText('This browser is too old to open the archive.').waitFor()
  expect(await watched.page.getByText('Opening the archive').isVisible()).toBe(false)
})

test('without JavaScript, the file says what it holds and why it stays closed', async () => {
  const { page, context } = await openPage(browser, 'file:///', { javaScriptEnabled: false })
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: 'The Harbour Courier: a backfile' }).waitFor()
  // Playwright finds no text in <noscript>.
  const shown = await page.locator('body').innerText()
  expect(shown).toContain('need JavaScript to be unpacked')
  expect(shown).not.toContain('Opening the archive')
  await context.close()
})
