import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPhoto } from '../../publish/pictures/example-pictures.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser } from '../harness/browser.ts'
import { openReading, type Reading, visit } from '../harness/offline-reading.ts'
import { buildOrThrow } from '../harness/run-build.ts'

let browser: Browser
let site: string
beforeAll(async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  await mkdir(seeds)
  for (const [day, name] of ['pier', 'boat'].entries()) {
    const head = `---\ntitle: The ${name}\ndate: 2023-03-0${day + 1}\nslug: ${name}\n---\n\n`
    await writeFile(
      join(seeds, `${name}.md`),
      `${head}![A ${name}](${name}.png)\n\nThe ${name} was seen on a Thursday.\n`,
    )
    await createPhoto(1300 + day, 900)
      .png()
      .toFile(join(seeds, `${name}.png`))
  }
  site = join(folder, 'site')
  await buildOrThrow(seeds, site)
  browser = await connectBrowser()
})
afterAll(() => browser.close())

/** A screen with many pixels, for which browsers choose the larger file. */
async function open(): Promise<Reading & { readonly failures: readonly string[] }> {
  const reading = await openReading(browser, { '/one/': site }, { deviceScaleFactor: 2 })
  const failures: string[] = []
  reading.page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.endsWith('.webp')) failures.push(message.text())
  })
  return { ...reading, failures }
}

async function download(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Save for offline' }).click()
  await page.getByText(/^The archive has [\d.]+ [kM]B of text and [\d.]+ [kM]B of pictures\.$/).waitFor()
  await page.getByRole('button', { name }).click()
  await page.getByText(/^The (?:text of the )?archive is saved/).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
}

const widthOf = (picture: Locator) => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)
const countCached = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((candidate) => candidate.startsWith('backfile:pictures'))
    return name === undefined ? 0 : (await (await caches.open(name)).keys()).length
  })

test('a visited article shows its picture without a connection', async () => {
  const { server, page, goOffline } = await open()
  await visit(page, `${server.origin}/one/articles/pier.html`)
  await expect.poll(() => countCached(page)).toBeGreaterThan(0)
  await goOffline()
  await page.reload()
  await expect.poll(() => widthOf(page.getByRole('img', { name: 'A pier' }))).toBeGreaterThan(0)
})

test('a downloaded text shows a note for each picture, until the connection is back', async () => {
  const { server, page, errors, failures, goOffline, goOnline } = await open()
  await visit(page, `${server.origin}/one/`)
  await download(page, /^Download text \(/)
  await goOffline()
  await page.goto(`${server.origin}/one/articles/boat.html`)
  await page.getByText('Picture not saved offline').waitFor()
  expect(await page.getByRole('img', { name: 'A boat' }).count()).toBe(0)
  expect([errors, failures]).toEqual([[], []])
  await goOnline()
  // The page may be online before its service worker is, so the event is repeated.
  const reconnect = () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('online'))
      return document.querySelector<HTMLImageElement>('.story img')?.naturalWidth ?? 0
    })
  await expect.poll(reconnect).toBeGreaterThan(0)
})

test('a download of text and pictures shows each picture and each thumbnail, also in place of a larger size', async () => {
  const { server, page, errors, failures, goOffline } = await open()
  await visit(page, `${server.origin}/one/`)
  await download(page, /^Download text and pictures \(/)
  await goOffline()
  await page.goto(`${server.origin}/one/articles/boat.html`)
  const picture = page.getByRole('img', { name: 'A boat' })
  await expect.poll(() => widthOf(picture)).toBeGreaterThan(0)
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/-1280\.webp$/)
  await page.goto(`${server.origin}/one/`)
  const thumbnails = page.locator('img.thumbnail')
  await expect.poll(() => thumbnails.count()).toBe(2)
  await expect.poll(() => widthOf(thumbnails.last())).toBe(192)
  expect([errors, failures]).toEqual([[], []])
})
