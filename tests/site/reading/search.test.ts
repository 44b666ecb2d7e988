import { once } from 'node:events'
import { cp, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { openPage } from '../harness/browser.ts'
import { waitUntilSettled } from '../harness/page-state.ts'
import { watchRequests } from '../harness/requests.ts'
import { searchWords, rankedRows } from '../harness/search-words.ts'
import { serveFolder } from '../harness/serve-folder.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

/** Opens the list at `root`, waits until it has settled, and records its requests from then on. */
async function openList(root = site.server.url, options: BrowserContextOptions = {}) {
  const watched = await openPage(site.browser, root, options)
  onTestFinished(() => watched.context.close())
  const requests = watchRequests(watched.context, root, site.outDir)
  await watched.page.goto(root)
  await waitUntilSettled(watched.page)
  await requests.take()
  return { ...watched, requests }
}

test('a search runs in a worker and requests only files of the archive', async () => {
  const { page, errors, thirdPartyRequests } = await openList()
  expect(page.workers()).toEqual([])
  await searchWords(page, 'breakwater')
  await expect
    .poll(() => page.workers().map((worker) => new URL(worker.url()).origin))
    .toEqual([new URL(site.server.url).origin])
  expect(await rankedRows(page).count()).toBeGreaterThan(5)
  expect(await rankedRows(page).first().locator('mark').count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
  expect(thirdPartyRequests).toEqual([])
})

test('a repeated search sends no request', async () => {
  const { page, requests } = await openList()
  await searchWords(page, 'breakwater')
  expect((await requests.take()).length).toBeGreaterThan(0)
  const headline = await rankedRows(page).first().getByRole('heading').innerText()
  await searchWords(page, '')
  await searchWords(page, 'breakwater')
  expect(await rankedRows(page).first().getByRole('heading').innerText()).toBe(headline)
  // Thumbnails are loaded when they come into view.
  expect((await requests.take()).filter(({ path }) => !path.startsWith('data/pictures/'))).toEqual([])
})

test('a page without a worker has the same search results', async () => {
  const { page: withWorker } = await openList()
  await searchWords(withWorker, 'breakwater storm')
  const expected = await rankedRows(withWorker).getByRole('heading').allInnerTexts()

  // Playwright cannot intercept requests that a service worker answers.
  const { page, context, requests } = await openList(site.server.url, { serviceWorkers: 'block' })
  await context.route('**/assets/worker-*.js', (route) => route.abort())
  await searchWords(page, 'breakwater storm')
  await expect.poll(() => rankedRows(page).getByRole('heading').allInnerTexts()).toEqual(expected)
  expect(expected.length).toBeGreaterThan(0)
  const paths = (await requests.take()).map(({ path }) => path)
  expect(paths).toContainEqual(expect.stringMatching(/^assets\/worker-/))
  expect(page.workers()).toEqual([])
})

test('shards under the names of other shards show an error, and Retry succeeds when they are back', async () => {
  // Playwright cannot intercept requests that a service worker answers.
  const { page, context } = await openList(site.server.url, { serviceWorkers: 'block' })
  const folder = join(site.outDir, 'data/search/terms')
  const shards = (await readdir(folder)).toSorted()
  await context.route('**/data/search/terms/*', async (route) => {
    const index = shards.indexOf(basename(new URL(route.request().url()).pathname))
    await route.fulfill({ path: join(folder, shards[(index + 1) % shards.length] ?? '') })
  })
  await page.getByRole('searchbox').fill('breakwater')
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.innerText()).toMatch(/data\/search\/terms\/\d+\.\w+\.bin: is shard \d+, but shard \d+/)
  await context.unroute('**/data/search/terms/*')
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect.poll(() => rankedRows(page).count()).toBeGreaterThan(5)
  expect(await alert.count()).toBe(0)
})

test('an archive below a path searches its own index, and an opened result shows its highlights', async () => {
  const folder = await createTemporaryFolder()
  await cp(site.outDir, join(folder, 'mirror/of/it'), { recursive: true })
  const server = await serveFolder(folder)
  onTestFinished(server.close)
  const root = `${server.url}mirror/of/it/`
  const { page, errors } = await openList(root)
  await searchWords(page, 'breakwater')
  await expect
    .poll(() => page.workers().map((worker) => worker.url()))
    .toEqual([expect.stringMatching(/\/mirror\/of\/it\/assets\/worker-/)])

  const first = rankedRows(page).first().getByRole('heading')
  const headline = await first.innerText()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
  await expect.poll(() => page.url()).toMatch(/\/mirror\/of\/it\/articles\/.+\?q=breakwater$/)
  const highlights = page.getByRole('article').locator('mark')
  await expect.poll(() => highlights.count()).toBeGreaterThan(0)
  for (const text of await highlights.allInnerTexts()) expect(text).toMatch(/breakwater/i)

  await page.reload()
  await expect.poll(() => highlights.count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('an opened search result sends no request for its own data, only for its neighbours', async () => {
  const { page, requests } = await openList()
  await searchWords(page, 'breakwater')
  const before = new Set((await requests.take()).map(({ path }) => path))
  const first = rankedRows(page).first().getByRole('heading')
  const headline = await first.innerText()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
  await waitUntilSettled(page)
  const data = (await requests.take()).map(({ path }) => path).filter((path) => path.startsWith('data/'))
  expect(data.filter((path) => before.has(path) || !path.startsWith('data/chunks/'))).toEqual([])
  expect(data.length).toBeLessThanOrEqual(2)
})

test('words that the reader types before hydration are searched, on the first visit, a later visit and after a reload', async () => {
  // Playwright cannot intercept requests that a service worker answers.
  const { page, errors } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  onTestFinished(() => page.context().close())
  const typeEarly = async (visit: () => Promise<unknown>) => {
    const gate = new AbortController()
    const opened = once(gate.signal, 'abort')
    await page.route('**/*.js', (route) => opened.then(() => route.continue()))
    await visit()
    await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('breakw')
    gate.abort()
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('breakw*')
    await page.unrouteAll({ behavior: 'wait' })
    await page.keyboard.type('ater')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('breakwater*')
    await page.getByRole('searchbox', { name: 'Search' }).press('Escape')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBeNull()
  }
  const visitList = () => page.goto(site.server.url, { waitUntil: 'commit' })
  await typeEarly(visitList)
  await page.getByRole('heading', { level: 3 }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await typeEarly(visitList)
  await typeEarly(() => page.reload({ waitUntil: 'commit' }))
  // The browser warns that the service worker is blocked.
  expect(errors.filter((message) => !message.includes('registration blocked'))).toEqual([])
})
