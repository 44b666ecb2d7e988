import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openPage } from '../harness/browser.ts'
import { waitUntilSettled } from '../harness/page-state.ts'
import { watchRequests, totalBytes, scriptNames, type Request } from '../harness/requests.ts'
import { searchWords } from '../harness/search-words.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

// Limits for Port Town, in bytes that a server sends. Each was set about 5 % above the size at that time. A commit that
// raises a limit gives the reason.

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('port-town'))
})
afterAll(() => site.close())

/** Opens a page, and returns its requests until it has settled. */
async function requestsOf(address: string): Promise<readonly Request[]> {
  const { page, context } = await openPage(site.browser, site.server.url)
  onTestFinished(() => context.close())
  const requests = watchRequests(context, site.server.url, site.outDir)
  await page.goto(site.server.url + address)
  await waitUntilSettled(page)
  return await requests.take()
}

const scriptsOf = (requests: readonly Request[]) => requests.filter(({ path }) => path.endsWith('.js'))
const isPicture = ({ path }: Request) => path.startsWith('data/pictures/')
const dataOf = (requests: readonly Request[]) =>
  requests.filter((request) => request.path.startsWith('data/') && !isPicture(request))

async function bytesOfIndex(isWanted: (file: string) => boolean): Promise<number> {
  const folder = join(site.outDir, 'data/search')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.bin') && isWanted(file))
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

describe('the index of Port Town', () => {
  test('has at most 44.5 KB without positions files', async () => {
    expect(await bytesOfIndex((file) => !file.startsWith('positions'))).toBeLessThan(44_500)
  })

  test('has at most 74.5 KB with positions files', async () => {
    expect(await bytesOfIndex(() => true)).toBeLessThan(74_500)
  })
})

describe('an article that is opened without a query', () => {
  const ARTICLE = 'articles/herring-landings-fall.html'
  /** The scripts of the client, the highlights, the worker and a stemmer. */
  const SEARCHING = ['client', 'umlauts', 'flatten-body', 'worker', 'ar']

  test('loads no script that only a search needs', async () => {
    const names = scriptNames(await requestsOf(ARTICLE))
    expect(names).toContain('article')
    expect(names.filter((name) => SEARCHING.includes(name))).toEqual([])
    expect(scriptNames(await requestsOf(`${ARTICLE}?q=herring`))).toEqual(expect.arrayContaining(SEARCHING))
  })

  test('has scripts of at most 116 KB in total', async () => {
    expect(totalBytes(scriptsOf(await requestsOf(ARTICLE)))).toBeLessThan(116_000)
  })

  test('has styles of at most 10 KB in total', async () => {
    const styles = (await requestsOf(ARTICLE)).filter(({ path }) => path.endsWith('.css'))
    expect(styles.length).toBeGreaterThan(0)
    expect(totalBytes(styles)).toBeLessThan(10_000)
  })

  test('is painted before any script arrives', async () => {
    const { page, context } = await openPage(site.browser, site.server.url)
    onTestFinished(() => context.close())
    // No script ever arrives, so a page that waits for one stays white.
    await page.route('**/*.js', () => undefined)
    await page.goto(site.server.url + ARTICLE, { waitUntil: 'commit' })
    const painted = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name } of list.getEntries()) if (name === 'first-contentful-paint') resolve(name)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
    expect(painted).toBe('first-contentful-paint')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Herring Landings Fall for Second Year')
  })
})

describe('the list', () => {
  test('opens with at most 3 requests for data, of at most 11.7 KB in total', async () => {
    const data = dataOf(await requestsOf(''))
    expect(data.length).toBeLessThanOrEqual(3)
    expect(totalBytes(data)).toBeLessThan(11_700)
  })

  test('requests code, index and visible rows for its first search in at most 18 requests of at most 39.5 KB in total', async () => {
    const { page, context } = await openPage(site.browser, site.server.url, { viewport: { width: 1280, height: 720 } })
    onTestFinished(() => context.close())
    const requests = watchRequests(context, site.server.url, site.outDir)
    await page.goto(site.server.url)
    await waitUntilSettled(page)
    await requests.take()
    await searchWords(page, 'breakwater')
    const cold = await requests.take()
    expect(cold.length).toBeLessThanOrEqual(18)
    expect(totalBytes(cold)).toBeLessThan(39_500)
  })
})
