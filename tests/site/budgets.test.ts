import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openPage } from './browser.ts'
import type { BuiltSite } from './fixture-site.ts'
import { openPortTown } from './port-town.ts'
import { searchWords } from './search-words.ts'
import { type Request, scriptNames, totalBytes, watchRequests } from './requests.ts'

// What the archive of the fixtures may cost, in bytes as a server sends them: about 5 % more than when a limit was set.
// A change that costs more has to say what for.

let site: BuiltSite
beforeAll(async () => {
  site = await openPortTown()
})
afterAll(() => site.close())

/** All that a page fetches until it rests. */
async function opening(address: string): Promise<readonly Request[]> {
  const { page, context } = await openPage(site.browser, site.server.url)
  onTestFinished(() => context.close())
  const requests = watchRequests(context, site.server.url, site.outDir)
  await page.goto(site.server.url + address)
  await page.waitForLoadState('networkidle')
  return await requests.take()
}

const scriptsOf = (requests: readonly Request[]) => requests.filter(({ path }) => path.endsWith('.js'))
const dataOf = (requests: readonly Request[]) => requests.filter(({ path }) => path.startsWith('data/'))

async function bytesOfIndex(isWanted: (file: string) => boolean): Promise<number> {
  const folder = join(site.outDir, 'data/search')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.bin') && isWanted(file))
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

describe('the index', () => {
  test('is small without the positions of its words', async () => {
    expect(await bytesOfIndex((file) => !file.startsWith('positions'))).toBeLessThan(40_000)
  })

  test('is not twice as large with them', async () => {
    expect(await bytesOfIndex(() => true)).toBeLessThan(67_000)
  })
})

describe('an article that is opened without words', () => {
  const ARTICLE = 'articles/herring-landings-fall.html'
  /** Of the client, the marks, the worker and a stemmer. */
  const SEARCHING = ['searching', 'marked-story', 'worker', 'ar']

  test('loads nothing that only a search needs', async () => {
    const names = scriptNames(await opening(ARTICLE))
    expect(names).toContain('article')
    expect(names.filter((name) => SEARCHING.includes(name))).toEqual([])
    expect(scriptNames(await opening(`${ARTICLE}?q=herring`))).toEqual(expect.arrayContaining(SEARCHING))
  })

  test('has scripts of at most 115 KB in all', async () => {
    expect(totalBytes(scriptsOf(await opening(ARTICLE)))).toBeLessThan(115_000)
  })

  test('has styles of at most 10 KB in all', async () => {
    const styles = (await opening(ARTICLE)).filter(({ path }) => path.endsWith('.css'))
    expect(styles.length).toBeGreaterThan(0)
    expect(totalBytes(styles)).toBeLessThan(10_000)
  })

  test('is painted before any script has come', async () => {
    const { page, context } = await openPage(site.browser, site.server.url)
    onTestFinished(() => context.close())
    // Held back for good: were the page to wait for one of them, it would stay white.
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
  test('opens with few requests for little data', async () => {
    const data = dataOf(await opening(''))
    expect(data.length).toBeLessThanOrEqual(3)
    expect(totalBytes(data)).toBeLessThan(10_000)
  })

  test('has a first search that costs little: code, index and the rows that are seen', async () => {
    const { page, context } = await openPage(site.browser, site.server.url, { viewport: { width: 1280, height: 720 } })
    onTestFinished(() => context.close())
    const requests = watchRequests(context, site.server.url, site.outDir)
    await page.goto(site.server.url)
    await page.waitForLoadState('networkidle')
    await requests.take()
    await searchWords(page, 'breakwater')
    const cold = await requests.take()
    expect(cold.length).toBeLessThanOrEqual(18)
    expect(totalBytes(cold)).toBeLessThan(39_500)
  })
})
