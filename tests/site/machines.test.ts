import { appendFile, cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openXmlReader, textsOf, type XmlReader } from '../publish/metadata/xml-reader.ts'
import { openPage } from './browser.ts'
import { type BuiltSite, openBuiltSite, PORT_TOWN } from './fixture-site.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

const HOME = 'https://archive.example.org/courier/'
const ARTICLE = 'articles/herring-landings-fall.html'

let site: BuiltSite
let reader: XmlReader
beforeAll(async () => {
  const seeds = await createTemporaryFolder()
  await cp(PORT_TOWN, seeds, { recursive: true })
  await appendFile(join(seeds, 'archive.yaml'), `home: ${HOME}\n`)
  site = await openBuiltSite(seeds)
  reader = await openXmlReader()
})
afterAll(async () => {
  await site.close()
  await reader.close()
})

function readBuilt(path: string): Promise<string> {
  return readFile(join(site.outDir, path), 'utf8')
}

/** Where an absolute address of the archive leads, as a file of the bundle. */
function fileAt(address: string): string {
  expect(address.startsWith(HOME), address).toBe(true)
  return address.slice(HOME.length) || 'index.html'
}

async function pagesOfBundle(): Promise<readonly string[]> {
  const files = await readdir(site.outDir, { recursive: true })
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html') && file !== '404.html')
}

describe('from every page', () => {
  test.each(['', ARTICLE, 'months/index.html', 'months/2020-02.html'])(
    'a machine finds the feeds, the search description and the web app manifest: /%s',
    async (path) => {
      const { page, context } = await openPage(site.browser, site.server.url, { javaScriptEnabled: false })
      await page.goto(site.server.url + path)
      const links = await page
        .locator('link[rel=alternate], link[rel=search], link[rel=manifest], link[rel=apple-touch-icon]')
        .evaluateAll((found) => found.map((link) => (link as HTMLLinkElement).href))
      expect(links.map((link) => link.slice(site.server.url.length)).toSorted()).toEqual([
        'apple-touch-icon.png',
        'feed.json',
        'feed.xml',
        'manifest.webmanifest',
        'opensearch.xml',
      ])
      for (const link of links) expect((await context.request.get(link)).status(), link).toBe(200)
      await context.close()
    },
  )
})

test('the browser takes the web app manifest, with all of its icons', async () => {
  const { page, context } = await openPage(site.browser, site.server.url)
  await page.goto(site.server.url)
  const devtools = await context.newCDPSession(page)
  const { data, errors } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '') as { readonly icons: readonly { readonly src: string }[] }
  expect(manifest.icons.length).toBeGreaterThan(2)
  for (const { src } of manifest.icons) {
    expect((await context.request.get(new URL(src, site.server.url).href)).status(), src).toBe(200)
  }
  await context.close()
})

test('the sitemap has the address of every page', async () => {
  const { children } = await reader.read(await readBuilt('sitemap.xml'))
  const files = children.flatMap((url) => textsOf(url, 'loc')).map(fileAt)
  expect(files.toSorted()).toEqual((await pagesOfBundle()).toSorted())
})

test('the feeds have the same fifty articles, newest first, with links that lead to them', async () => {
  const { children } = await reader.read(await readBuilt('feed.xml'))
  const entries = children.filter(({ name }) => name === 'entry')
  const feed = JSON.parse(await readBuilt('feed.json')) as { readonly items: readonly Record<string, string>[] }
  expect(entries).toHaveLength(50)
  expect(entries.map((entry) => textsOf(entry, 'id'))).toEqual(feed.items.map(({ id }) => [id]))
  expect(entries.map((entry) => textsOf(entry, 'content'))).toEqual(feed.items.map((item) => [item['content_html']]))
  const days = feed.items.map((item) => (item['date_published'] ?? '').slice(0, 10))
  expect(days).toEqual(days.toSorted().toReversed())
  const pages = new Set(await pagesOfBundle())
  expect(feed.items.map(({ url = '' }) => fileAt(url)).filter((file) => !pages.has(file))).toEqual([])
})

test('the way to an article leads over pages that are there', async () => {
  const { page, context } = await openPage(site.browser, site.server.url, { javaScriptEnabled: false })
  await page.goto(site.server.url + ARTICLE)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const { '@graph': graph } = JSON.parse(json ?? '') as { readonly '@graph': readonly Record<string, unknown>[] }
  const [article, breadcrumbs] = graph
  expect(article).toMatchObject({ '@type': 'NewsArticle', url: HOME + ARTICLE })
  const steps = (breadcrumbs?.['itemListElement'] ?? []) as readonly { readonly item: string }[]
  const pages = new Set(await pagesOfBundle())
  expect(steps.map(({ item }) => pages.has(fileAt(item)))).toEqual([true, true, true])
  await context.close()
})
