import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MANIFEST_FILE } from '../../src/archive/paths.ts'
import { openPage } from './browser.ts'
import { type BuiltSite, openBundle } from './fixture-site.ts'
import { portTownBundle } from './port-town.ts'
import { watchRequests } from './requests.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

const ARTICLE = 'articles/herring-landings-fall.html'
const BARE = 'articles/bare.html'
const ROUNDS = 11
const THROTTLE = 4

let site: BuiltSite
let folder: string
beforeAll(async () => {
  folder = await createTemporaryFolder()
  await cp(await portTownBundle(), folder, { recursive: true })
  site = await openBundle(folder)
})
afterAll(async () => {
  await site.close()
})

/** From the start of the navigation to the first contentful paint, with a processor that is so much slower. */
async function firstPaintMs(browser: Browser, address: string): Promise<number> {
  const { page, context } = await openPage(browser, address)
  try {
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    await page.goto(address, { waitUntil: 'commit' })
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries()) {
              if (name === 'first-contentful-paint') resolve(startTime)
            }
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  } finally {
    await context.close()
  }
}

/** No time of its own is a limit here: two pages are compared within one run, turn by turn. */
test('scripts delay the first paint of an article by less than 15 %', async () => {
  const html = await readFile(join(site.outDir, ARTICLE), 'utf8')
  await writeFile(
    join(site.outDir, BARE),
    html
      .replaceAll(/<script type="module"[^>]*><\/script>/g, '')
      .replaceAll(/<link rel="(?:modulepreload|preload)"[^>]*(?:as="fetch"|\.js")[^>]*>/g, ''),
  )
  const bare = await readFile(join(site.outDir, BARE), 'utf8')
  expect(bare).not.toContain('.js"')
  const times: Record<'whole' | 'bare', number[]> = { whole: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.whole.push(await firstPaintMs(site.browser, site.server.url + ARTICLE))
    times.bare.push(await firstPaintMs(site.browser, site.server.url + BARE))
  }
  const ratio = medianOf(times.whole) / medianOf(times.bare)
  expect(ratio, JSON.stringify(times)).toBeLessThan(1.15)
})

test.each(['index.html', ARTICLE])('%s asks for all that its scripts need once', async (path) => {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  const requests = watchRequests(context, site.server.url, site.outDir)
  await page.goto(site.server.url + path, { waitUntil: 'networkidle' })
  expect(await page.locator('template').count()).toBe(0)
  expect(await page.locator('link[rel="modulepreload"]').count()).toBeGreaterThan(3)
  const paths = (await requests.take()).map((request) => request.path)
  expect(paths).toContain(MANIFEST_FILE)
  expect(paths.filter((asked, at) => paths.indexOf(asked) !== at)).toEqual([])
  await context.close()
})

test.each([
  { address: 'index.html', asksForRows: true },
  { address: 'index.html?q=ferry', asksForRows: false },
])('$address asks ahead for no rows that it may not show', async ({ address, asksForRows }) => {
  const { page, context } = await openPage(site.browser, site.server.url, { serviceWorkers: 'block' })
  await page.goto(site.server.url + address, { waitUntil: 'networkidle' })
  const preloads = await page.locator('link[rel="preload"][as="fetch"]').all()
  const addresses = await Promise.all(preloads.map((link) => link.getAttribute('href')))
  expect(addresses.some((href) => href?.includes('calendar') === true)).toBe(true)
  expect(addresses.some((href) => href?.endsWith('rows.json') === true)).toBe(asksForRows)
  await context.close()
})

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
