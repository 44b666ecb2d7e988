import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'
import type { BuiltSite } from './fixture-site.ts'
import { openPortTown } from './port-town.ts'
import { watchRequests } from './requests.ts'
import { rankedRows, searchWords } from './search-words.ts'
import { serveFolder } from './serve-folder.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await openPortTown()
})
afterAll(() => site.close())

/** The list at `root`, idle, with the requests that it makes from then on. */
async function openList(root = site.server.url, options: BrowserContextOptions = {}) {
  const watched = await openPage(site.browser, root, options)
  onTestFinished(() => watched.context.close())
  const requests = watchRequests(watched.context, root, site.outDir)
  await watched.page.goto(root)
  await watched.page.waitForLoadState('networkidle')
  await requests.take()
  return { ...watched, requests }
}

test('a search runs in a worker and asks nobody but the archive', async () => {
  const { page, complaints, strangers } = await openList()
  expect(page.workers()).toEqual([])
  await searchWords(page, 'breakwater')
  expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([new URL(site.server.url).origin])
  expect(await rankedRows(page).count()).toBeGreaterThan(5)
  expect(await rankedRows(page).first().locator('mark').count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
})

test('the same words again fetch nothing', async () => {
  const { page, requests } = await openList()
  await searchWords(page, 'breakwater')
  expect((await requests.take()).length).toBeGreaterThan(0)
  const headline = await rankedRows(page).first().getByRole('heading').innerText()
  await searchWords(page, '')
  await searchWords(page, 'breakwater')
  expect(await rankedRows(page).first().getByRole('heading').innerText()).toBe(headline)
  expect(await requests.take()).toEqual([])
})

test('where no worker can be had, the page searches by itself and finds the same', async () => {
  const { page: withWorker } = await openList()
  await searchWords(withWorker, 'breakwater storm')
  const expected = await rankedRows(withWorker).getByRole('heading').allInnerTexts()

  // What a service worker answers cannot be held up.
  const { page, context, requests } = await openList(site.server.url, { serviceWorkers: 'block' })
  await context.route('**/assets/worker-*.js', (route) => route.abort())
  await searchWords(page, 'breakwater storm')
  await expect.poll(() => rankedRows(page).getByRole('heading').allInnerTexts()).toEqual(expected)
  expect(expected.length).toBeGreaterThan(0)
  const paths = (await requests.take()).map(({ path }) => path)
  expect(paths).toContainEqual(expect.stringMatching(/^assets\/worker-/))
  expect(page.workers()).toEqual([])
})

test('an archive below a path is searched there, and a found article shows its marks', async () => {
  const folder = await createTemporaryFolder()
  await cp(site.outDir, join(folder, 'mirror/of/it'), { recursive: true })
  const server = await serveFolder(folder)
  onTestFinished(async () => {
    await server.close()
  })
  const root = `${server.url}mirror/of/it/`
  const { page, complaints } = await openList(root)
  await searchWords(page, 'breakwater')
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/\/mirror\/of\/it\/assets\/worker-/),
  ])

  const first = rankedRows(page).first().getByRole('heading')
  const headline = await first.innerText()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
  expect(page.url()).toMatch(/\/mirror\/of\/it\/articles\/.+\?q=breakwater$/)
  const marks = page.getByRole('article').locator('mark')
  await expect.poll(() => marks.count()).toBeGreaterThan(0)
  for (const text of await marks.allInnerTexts()) expect(text).toMatch(/breakwater/i)

  await page.reload()
  await expect.poll(() => marks.count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})

test('an article that was found opens from what its row was made of: all that is fetched are its neighbours', async () => {
  const { page, requests } = await openList()
  await searchWords(page, 'breakwater')
  const before = new Set((await requests.take()).map(({ path }) => path))
  const first = rankedRows(page).first().getByRole('heading')
  const headline = await first.innerText()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: headline }).waitFor()
  await page.waitForLoadState('networkidle')
  const data = (await requests.take()).map(({ path }) => path).filter((path) => path.startsWith('data/'))
  expect(data.filter((path) => before.has(path) || !path.startsWith('data/chunks/'))).toEqual([])
  expect(data.length).toBeLessThanOrEqual(2)
})

test('words that are typed before the app has taken over are searched, on whatever visit to the list', async () => {
  // What a service worker answers cannot be held up.
  const { page, complaints } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
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
  // The warning is of what blocks the worker.
  expect(complaints.filter((complaint) => !complaint.includes('registration blocked'))).toEqual([])
})
