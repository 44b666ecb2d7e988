import { cp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltSite, openBuiltSite, PORT_TOWN } from './fixture-site.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { setTrap, untilAlive } from './trap.ts'

const PICTURES = `# A Day at the Fish Market

By Jonas Vetch

March 10, 2021

![Crates of herring](https://pictures.example.net/crates.jpg "Crates")

Words ![](https://pictures.example.net/scales.jpg) here.

<picture><source srcset="https://pictures.example.net/a.webp 2x"><img src="https://pictures.example.net/a.jpg" srcset="https://pictures.example.net/a@2x.jpg 2x" loading="eager" alt="The auction"></picture>

<video controls autoplay poster="https://pictures.example.net/poster.jpg"><source src="https://pictures.example.net/market.mp4"></video>
<audio autoplay src="https://pictures.example.net/bell.mp3"></audio>
<p style="background: url(https://pictures.example.net/paper.png)">On paper.</p>
<style>@import "https://pictures.example.net/fonts.css"; p { background: url(https://pictures.example.net/p.png) }</style>
<link rel="prefetch" href="https://pictures.example.net/next"><link rel="preconnect" href="https://pictures.example.net">
<link rel="stylesheet" href="https://pictures.example.net/all.css"><meta http-equiv="refresh" content="9;url=https://pictures.example.net/">
<iframe src="https://pictures.example.net/frame"></iframe><object data="https://pictures.example.net/o"></object>
<svg><image href="https://pictures.example.net/s.png"/></svg>

[![Gulls](https://pictures.example.net/gulls.jpg)](https://example.org/gulls) and [a site](https://example.org/prices).

Related article: [Herring Prices](https://example.org/herring)

Original url: https://courier.example.org/market
`

let site: BuiltSite
beforeAll(async () => {
  const folder = await createTemporaryFolder()
  await cp(PORT_TOWN, folder, { recursive: true })
  await writeFile(join(folder, 'pictures.md'), `---\nslug: pictures\n---\n${PICTURES}`)
  site = await openBuiltSite(folder)
})
afterAll(() => site.close())

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('no page of an archive asks another host for anything, %s', { timeout: 120_000 }, async (_, javaScriptEnabled) => {
  const files = await readdir(site.outDir, { recursive: true })
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(60)
  // As a page is shipped but for its policy, which would hide what it tries to ask for.
  const trap = await setTrap(site.browser, site.server.url, { javaScriptEnabled })
  const pending = [...pages]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await trap.openPage()
      for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        await page.goto(site.server.url + path)
        if (javaScriptEnabled) await untilAlive(page)
        await page.mouse.wheel(0, 5_000)
      }
    }),
  )
  expect(trap.take()).toEqual([])
  await trap.context.close()
})

test('a picture on another host is a link that names the host, and is asked for when the reader follows it', async () => {
  const trap = await setTrap(site.browser, site.server.url)
  const page = await trap.openPage()
  await page.goto(`${site.server.url}articles/pictures.html`)
  await untilAlive(page)
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
  await page.waitForLoadState('networkidle')
  expect(trap.take()).toEqual([])

  const [request] = await Promise.all([
    page.waitForRequest('https://pictures.example.net/**'),
    article.getByRole('link', { name: first, exact: true }).click(),
  ])
  expect(request.url()).toBe('https://pictures.example.net/crates.jpg')
  expect((await request.allHeaders())['referer']).toBeUndefined()
  await trap.context.close()
})
