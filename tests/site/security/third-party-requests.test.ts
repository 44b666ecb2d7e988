import { readdir } from 'node:fs/promises'
import type { BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type AttackContext, openAttackContext } from '../harness/attack-context.ts'
import { followNext, openEachArticle } from '../harness/follow-next.ts'
import { waitForHydration, waitUntilSettled } from '../harness/page-state.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('extended'))
})
afterAll(() => site.close())

// The pages are tested without their policy, which would prevent the requests of a page that makes some.
async function openAttack(options: BrowserContextOptions = {}): Promise<AttackContext> {
  const attack = await openAttackContext(site.browser, site.server.url, options)
  onTestFinished(() => attack.context.close())
  return attack
}

async function listPages(): Promise<readonly string[]> {
  const files = await readdir(site.outDir, { recursive: true })
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(60)
  return pages
}

describe('no page of an archive requests anything from another host,', () => {
  test('without scripts', async () => {
    const attack = await openAttack({ javaScriptEnabled: false })
    const page = await attack.openPage()
    for (const path of await listPages()) {
      await page.goto(site.server.url + path)
      await page.mouse.wheel(0, 5_000)
      expect(attack.takeIncidents(), path).toEqual([])
    }
    await page.close()
    expect(attack.takeIncidents()).toEqual([])
  })

  // A page with scripts takes long to load, so the app opens most articles and months, one after the other.
  test('with scripts', async () => {
    const attack = await openAttack()
    const page = await attack.openPage()
    const scrollHarmlessly = async (address: string) => {
      await page.mouse.wheel(0, 5_000)
      expect(attack.takeIncidents(), address).toEqual([])
    }
    const pages = await listPages()
    await page.goto(`${site.server.url}?sort=oldest`)
    const articles = await openEachArticle(page, scrollHarmlessly)
    const months = pages.filter((path) => /^months\/\d/.test(path)).toSorted()
    await page.goto(`${site.server.url}${months[0]}`)
    const opened = [...articles, ...(await followNext(page, scrollHarmlessly))]
    expect(opened.length).toBeGreaterThan(90)
    const isOpened = (path: string) => opened.some((address) => address.includes(path))
    const loaded = pages.filter((path, index) => !isOpened(path) || index % 10 === 0)
    for (const path of loaded) {
      await page.goto(site.server.url + path)
      await waitForHydration(page)
      await scrollHarmlessly(path)
    }
    await page.close()
    expect(attack.takeIncidents()).toEqual([])
  })
})

test('a picture on another host is a link with the host, and is requested only when the reader follows the link', async () => {
  const attack = await openAttackContext(site.browser, site.server.url)
  const page = await attack.openPage()
  await page.goto(`${site.server.url}articles/pictures.html`)
  await waitForHydration(page)
  const article = page.getByRole('article').first()
  const links = article.getByRole('link', { name: 'Picture at pictures.example.net', exact: true })
  const names = ['crates.jpg', 'scales.jpg', 'a.jpg']
  expect(await links.count()).toBe(names.length)
  for (const [index, name] of names.entries()) {
    const link = links.nth(index)
    expect(await link.getAttribute('rel'), name).toBe('noopener noreferrer external')
    expect(await link.getAttribute('referrerpolicy'), name).toBe('no-referrer')
    expect(await link.getAttribute('href')).toBe(`https://pictures.example.net/${name}`)
  }
  await article.getByText('Picture at pictures.example.net: Crates of herring').waitFor()
  expect(await article.getByRole('link', { name: /: Gulls$/ }).getAttribute('href')).toBe('https://example.org/gulls')
  expect(await article.locator('img, picture, video, audio, iframe, object, svg, style, link').count()).toBe(0)
  for (const link of await links.all()) await link.hover()
  await waitUntilSettled(page)
  expect(attack.takeIncidents()).toEqual([])

  const [request] = await Promise.all([page.waitForRequest('https://pictures.example.net/**'), links.first().click()])
  expect(request.url()).toBe('https://pictures.example.net/crates.jpg')
  expect((await request.allHeaders())['referer']).toBeUndefined()
  await attack.context.close()
})
