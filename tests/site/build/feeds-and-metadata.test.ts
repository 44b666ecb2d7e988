import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openXmlReader, textsOf, type XmlReader } from './xml-reader.ts'
import { openPage } from '../harness/browser.ts'
import { EXTENDED_HOME } from '../harness/extended-seeds.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

const ARTICLE = 'articles/herring-landings-fall.html'

let site: ServedBundle
let reader: XmlReader
beforeAll(async () => {
  site = await serveBundle(sharedBundle('extended'))
  reader = await openXmlReader()
})
afterAll(async () => {
  await site.close()
  await reader.close()
})

function readBuilt(path: string): Promise<string> {
  return readFile(join(site.outDir, path), 'utf8')
}

/** Returns the file of the bundle at an absolute address of the archive. */
function fileAt(address: string): string {
  expect(address.startsWith(EXTENDED_HOME), address).toBe(true)
  return address.slice(EXTENDED_HOME.length) || 'index.html'
}

async function listPages(): Promise<readonly string[]> {
  const files = await readdir(site.outDir, { recursive: true })
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html') && file !== '404.html')
}

describe('every kind of page', () => {
  test.each(['', ARTICLE, 'months/index.html', 'months/2020-02.html'])(
    'links to the feeds, the search description and the web app manifest: /%s',
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

test('the browser accepts the web app manifest, and all of its icons exist', async () => {
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
  expect(files.toSorted()).toEqual((await listPages()).toSorted())
})

test('the feeds contain the same 50 articles, newest first, with links to their pages', async () => {
  const { children } = await reader.read(await readBuilt('feed.xml'))
  const entries = children.filter(({ name }) => name === 'entry')
  const feed = JSON.parse(await readBuilt('feed.json')) as { readonly items: readonly Record<string, string>[] }
  expect(entries).toHaveLength(50)
  expect(entries.map((entry) => textsOf(entry, 'id'))).toEqual(feed.items.map(({ id }) => [id]))
  expect(entries.map((entry) => textsOf(entry, 'content'))).toEqual(feed.items.map((item) => [item['content_html']]))
  const days = feed.items.map((item) => (item['date_published'] ?? '').slice(0, 10))
  expect(days).toEqual(days.toSorted().toReversed())
  const pages = new Set(await listPages())
  expect(feed.items.map(({ url = '' }) => fileAt(url)).filter((file) => !pages.has(file))).toEqual([])
})

test('the breadcrumbs of an article lead to existing pages', async () => {
  const { page, context } = await openPage(site.browser, site.server.url, { javaScriptEnabled: false })
  await page.goto(site.server.url + ARTICLE)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const { '@graph': graph } = JSON.parse(json ?? '') as { readonly '@graph': readonly Record<string, unknown>[] }
  const [article, breadcrumbs] = graph
  expect(article).toMatchObject({ '@type': 'NewsArticle', url: EXTENDED_HOME + ARTICLE })
  const steps = (breadcrumbs?.['itemListElement'] ?? []) as readonly { readonly item: string }[]
  const pages = new Set(await listPages())
  expect(steps.map(({ item }) => pages.has(fileAt(item)))).toEqual([true, true, true])
  await context.close()
})
