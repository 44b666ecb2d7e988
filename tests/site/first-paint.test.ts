import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from './browser.ts'
import { type BuiltSite, openBuiltSite, PORT_TOWN } from './fixture-site.ts'

const ARTICLE = 'articles/herring-landings-fall.html'
const BARE = 'articles/bare.html'
const ROUNDS = 11
const THROTTLE = 4

let site: BuiltSite
beforeAll(async () => {
  site = await openBuiltSite(PORT_TOWN)
})
afterAll(() => site.close())

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
  await cp(join(site.outDir, ARTICLE), join(site.outDir, BARE))
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
  await rm(join(site.outDir, BARE))
  const ratio = medianOf(times.whole) / medianOf(times.bare)
  expect(ratio, JSON.stringify(times)).toBeLessThan(1.15)
})

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
