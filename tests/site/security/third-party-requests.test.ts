import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAttackContext } from '../harness/attack-context.ts'
import { waitForHydration, waitUntilSettled } from '../harness/page-state.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

let site: ServedBundle
beforeAll(async () => {
  site = await serveBundle(sharedBundle('extended'))
})
afterAll(() => site.close())

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('no page of an archive requests anything from another host, %s', async (_, javaScriptEnabled) => {
  const files = await readdir(site.outDir, { recursive: true })
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(60)
  // The pages are tested without their policy, which would prevent the requests of a page that makes some.
  const attack = await openAttackContext(site.browser, site.server.url, { javaScriptEnabled })
  const pending = [...pages]
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      const page = await attack.openPage()
      for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        await page.goto(site.server.url + path)
        if (javaScriptEnabled) await waitForHydration(page)
        await page.mouse.wheel(0, 5_000)
      }
    }),
  )
  expect(attack.takeIncidents()).toEqual([])
  await attack.context.close()
})

test('a picture on another host is a link with the host, and is requested only when the reader follows the link', async () => {
  const attack = await openAttackContext(site.browser, site.server.url)
  const page = await attack.openPage()
  await page.goto(`${site.server.url}articles/pictures.html`)
  await waitForHydration(page)
  const article = page.getByRole('article').first()
  const first = 'Picture at pictures.example.net: Crates of herring'
  const names = [first, 'Picture at pictures.example.net', 'Picture at pictures.example.net: The auction']
  for (const name of names) {
    const link = article.getByRole('link', { name, exact: true })
    expect(await link.getAttribute('rel'), name).toBe('noopener noreferrer external')
    expect(await link.getAttribute('referrerpolicy'), name).toBe('no-referrer')
    expect(await link.getAttribute('href'), name).toMatch(/^https:\/\/pictures\.example\.net\//)
  }
  expect(await article.getByRole('link', { name: 'Picture: Gulls' }).getAttribute('href')).toBe(
    'https://example.org/gulls',
  )
  expect(await article.locator('img, picture, video, audio, iframe, object, svg, style, link').count()).toBe(0)
  for (const name of names) await article.getByRole('link', { name, exact: true }).hover()
  await waitUntilSettled(page)
  expect(attack.takeIncidents()).toEqual([])

  const [request] = await Promise.all([
    page.waitForRequest('https://pictures.example.net/**'),
    article.getByRole('link', { name: first, exact: true }).click(),
  ])
  expect(request.url()).toBe('https://pictures.example.net/crates.jpg')
  expect((await request.allHeaders())['referer']).toBeUndefined()
  await attack.context.close()
})
