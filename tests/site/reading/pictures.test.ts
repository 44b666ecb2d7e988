import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openPage, type WatchedPage } from '../harness/browser.ts'
import { waitUntilQuiet, waitUntilSettled } from '../harness/page-state.ts'
import { recordShifts } from '../harness/record-shifts.ts'
import { buildAndServe, type ServedBundle } from '../harness/served-bundle.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { createPhoto } from '../../publish/pictures/example-pictures.ts'

const STORM = `---
slug: storm
date: 2020-02-03
---
# Storm Tears Away Ferry Pier

![The pier at low water](pier.jpg)

What was left of the pier on Monday. **Ruth Pellow**

The storm came on Sunday.

${'The harbour was closed all day, and nobody crossed.\n\n'.repeat(30)}
![The tower](tower.jpg)

![A boat](https://pictures.example.net/boat.jpg)
`

let site: ServedBundle
beforeAll(async () => {
  const seeds = await createTemporaryFolder()
  await mkdir(seeds, { recursive: true })
  await writeFile(join(seeds, 'pier.jpg'), await createPhoto(1600, 1000).jpeg().toBuffer())
  await writeFile(join(seeds, 'tower.jpg'), await createPhoto(700, 900).jpeg().toBuffer())
  await writeFile(join(seeds, 'storm.md'), STORM)
  for (let day = 10; day < 28; day++) {
    // One picture in all articles would be a logo.
    await writeFile(
      join(seeds, `${day}.jpg`),
      await createPhoto(500 + day, 300)
        .jpeg()
        .toBuffer(),
    )
    const text = `---\ndate: 2020-02-${day}\n---\n# Day ${day} After the Storm\n\n![The pier](${day}.jpg)\n\nIt was repaired.\n`
    await writeFile(join(seeds, `day-${day}.md`), text)
  }
  site = await buildAndServe(seeds)
})
afterAll(() => site.close())

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<WatchedPage> {
  const watched = await openPage(site.browser, site.server.url, options)
  onTestFinished(() => watched.context.close())
  await watched.page.addInitScript(recordShifts)
  await watched.page.goto(site.server.url + path)
  return watched
}

/** The natural widths of the pictures of a page that are loaded. */
const loadedWidths = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main img')].flatMap(({ complete, naturalWidth }) =>
      complete && naturalWidth > 0 ? [naturalWidth] : [],
    ),
  )

/** The end of the name of the file that the first picture of a page shows. */
const sizeOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLImageElement>('main img')?.currentSrc.replace(/^.*-/, ''))

describe('a page with pictures', () => {
  test.each([
    ['articles/storm.html', 390],
    ['articles/storm.html', 1280],
    ['index.html', 390],
    ['index.html', 1280],
    ['months/2020-02.html', 390],
  ])('%s at %d pixels does not shift, requests nothing from another host, and has no errors', async (path, width) => {
    const { page, errors, thirdPartyRequests } = await open(path, { viewport: { width, height: 800 } })
    await waitUntilSettled(page)
    await page.mouse.wheel(0, 600)
    await waitUntilQuiet(page)
    expect((await loadedWidths(page)).length).toBeGreaterThan(0)
    const shifts = await page.evaluate(() => globalThis.layoutShifts)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(errors).toEqual([])
    expect(thirdPartyRequests).toEqual([])
  })

  test('loads the size that fits the screen', async () => {
    const phone = await open('articles/storm.html', { viewport: { width: 390, height: 800 }, deviceScaleFactor: 1 })
    await waitUntilSettled(phone.page)
    const wide = await open('articles/storm.html', { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 })
    await waitUntilSettled(wide.page)
    expect([await sizeOf(phone.page), await sizeOf(wide.page)]).toEqual(['640.webp', '1280.webp'])
  })

  test('opens a picture large: by its address without scripts, and in the viewer with scripts', async () => {
    const plain = await open('articles/storm.html', { javaScriptEnabled: false })
    await plain.page.getByRole('link', { name: 'The pier at low water' }).click()
    await plain.page.waitForURL(/\/data\/pictures\/[a-z2-7]{2}\/[a-z2-7]{16}-1280\.webp$/)

    const { page, errors } = await open('articles/storm.html')
    await waitUntilSettled(page)
    await page.getByRole('link', { name: 'The pier at low water' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pictures of the article' })
    await dialog.getByRole('img', { name: 'The pier at low water' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByRole('img', { name: 'The tower' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })
})
