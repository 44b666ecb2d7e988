import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { CATEGORIES, VECTORS } from '../attack/vectors.ts'
import { BATCHES, type HostileSite, openHostileSite } from './hostile-site.ts'
import { provoke } from './provoke.ts'
import { runBuild } from './run-command.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { setTrap, type Trap, untilAlive } from './trap.ts'

let site: HostileSite
beforeAll(async () => {
  site = await openHostileSite()
})
afterAll(() => site.close())

async function openTrap({ onTestFinished }: TestContext): Promise<Trap> {
  const trap = await setTrap(site.browser, site.server.url)
  onTestFinished(() => trap.context.close())
  return trap
}

/** What stands in a text and in an address alike; a few of each category, where each costs a page. */
const SAMPLE = CATEGORIES.flatMap(({ name }) =>
  VECTORS.filter(({ category, payload }) => category === name && payload.length < 300).filter(
    (_, index) => index % 24 === 0,
  ),
)

/** Runs through `items` in a few pages at once. */
async function inPages<Item>(trap: Trap, items: readonly Item[], visit: (page: Page, item: Item) => Promise<void>) {
  const pending = [...items]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await trap.openPage()
      for (let item = pending.pop(); item !== undefined; item = pending.pop()) await visit(page, item)
    }),
  )
}

/** An empty document of the archive's origin, to put things into. */
async function openBlank(trap: Trap): Promise<Page> {
  const page = await trap.openPage()
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  )
  await page.goto(`${site.server.url}blank`)
  return page
}

/** From the list, oldest first: opens the first article and goes on to the next until there is none. */
async function harmsOfAllArticles(page: Page): Promise<readonly string[]> {
  await untilAlive(page)
  await page.getByRole('listitem').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  const later = page.locator('a[rel=next]')
  const harms: string[] = []
  const seen = new Set<string>()
  for (;;) {
    await page.locator('.story').waitFor()
    const address = page.url()
    seen.add(address)
    harms.push(...(await page.evaluate(provoke)).map((harm) => `${address}: ${harm}`))
    if ((await later.count()) === 0) break
    await later.click()
    await page.waitForURL((url) => url.href !== address)
  }
  expect(seen.size).toBeGreaterThan(BATCHES.length - 10)
  return harms
}

/** Shows HTML as a careless program would, each as a document in a frame, and does what a reader may do. */
async function showCarelessly(page: Page, contents: readonly string[]): Promise<void> {
  await page.evaluate(async (htmls) => {
    for (const html of htmls) {
      const frame = document.createElement('iframe')
      frame.srcdoc = html
      document.body.append(frame)
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const frames = [...document.querySelectorAll('iframe')]
    for (const shown of frames.flatMap(({ contentDocument }) => contentDocument ?? [])) {
      for (const element of shown.querySelectorAll<HTMLElement>('*')) {
        for (const event of ['mouseover', 'pointerover', 'focus', 'toggle', 'copy', 'keydown', 'wheel']) {
          element.dispatchEvent(new Event(event))
        }
        // Links to the web and to mail lead away, as they should.
        const link = element.closest<HTMLAnchorElement>('a, area')
        if (!['http:', 'https:', 'mailto:'].includes(String(link?.protocol))) element.click?.()
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }, contents)
}

test('the trap sees what is not sanitised: of a third of the vectors, dozens are executed', async (context) => {
  const trap = await openTrap(context)
  const third = VECTORS.filter((_, index) => index % 3 === 0)
  const raw = third.map(({ kind, payload }) => {
    const quoted = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return kind === 'address' ? `<a href="${quoted}">x</a><iframe src="${quoted}"></iframe>` : payload
  })
  await showCarelessly(await openBlank(trap), raw)
  const caught = trap.take().join('\n')
  const seen = third.filter(({ number }) =>
    new RegExp(String.raw`hit\(${number}\)|example\.org/${number}\b`).test(caught),
  )
  expect(seen.length).toBeGreaterThan(40)
  const categories = new Set(seen.map(({ category }) => category))
  expect([...categories]).toEqual(expect.arrayContaining(['scripts', 'handlers', 'addresses', 'svg', 'mutations']))
})

test('the policy of the pages is switched off, so that the sanitiser alone is judged', async (context) => {
  const trap = await openTrap(context)
  const page = await trap.openPage()
  await page.goto(site.server.url)
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'hit("inline")' }))
    document.body.insertAdjacentHTML('beforeend', '<img src="https://stranger.example.org/x.png">')
  })
  await expect.poll(() => trap.take().length).toBeGreaterThan(0)
})

// They wait more than they work, and each has a context of its own: several run at once.
describe.concurrent('nothing of a hostile archive is executed, and no other host is asked,', () => {
  test('on any of its pages', { timeout: 120_000 }, async (context) => {
    const trap = await openTrap(context)
    const files = await readdir(site.outDir, { recursive: true })
    const pages = files.filter((file) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(BATCHES.length)
    const harms: string[] = []
    await inPages(trap, pages, async (page, path) => {
      await page.goto(site.server.url + path)
      await untilAlive(page)
      harms.push(...(await page.evaluate(provoke)).map((harm) => `${path}: ${harm}`))
    })
    expect(harms).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('on any of its articles as the app shows them, one after the other', { timeout: 120_000 }, async (context) => {
    const trap = await openTrap(context)
    const page = await trap.openPage()
    await page.goto(`${site.server.url}?sort=oldest`)
    expect(await harmsOfAllArticles(page)).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('in a single file, opened from a disk', { timeout: 120_000 }, async ({ onTestFinished }) => {
    const folder = await createTemporaryFolder()
    const file = join(folder, 'archive.html')
    const { exitCode, output } = await runBuild(site.seeds, ['--single', '--outFile', file])
    expect(exitCode, output).toBe(0)
    const address = pathToFileURL(file).href
    const trap = await setTrap(site.browser, address)
    onTestFinished(() => trap.context.close())
    const page = await trap.openPage()
    await page.goto(`${address}#/?sort=oldest`)
    expect(await harmsOfAllArticles(page)).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('where vectors stand in the address of the list and of an article', { timeout: 120_000 }, async (context) => {
    const trap = await openTrap(context)
    const harms: string[] = []
    await inPages(trap, SAMPLE, async (page, { id, payload }) => {
      const search = new URLSearchParams(
        ['q', 'author', 'source', 'tag', 'lang', 'from', 'to', 'sort'].map((name) => [name, payload]),
      )
      for (const path of ['', 'articles/constructor.html']) {
        await page.goto(`${site.server.url}${path}?${search}#${encodeURIComponent(payload)}`)
        await untilAlive(page)
        await page.getByRole('main').waitFor()
        harms.push(...(await page.evaluate(provoke)).map((harm) => `${path} ${id}: ${harm}`))
      }
    })
    expect(harms).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('where an address that leads nowhere is a vector', { timeout: 120_000 }, async (context) => {
    const trap = await openTrap(context)
    const addresses = [
      ...SAMPLE.map(({ payload }) => `articles/${encodeURIComponent(payload)}.html`),
      'articles/<img src=x onerror=hit(-3)>.html',
      '"><script>hit(-4)</script>?q="><script>hit(-5)</script>',
      'months/<svg onload=hit(-6)>.html#<img src=x onerror=hit(-7)>',
      'articles/javascript:hit(-8).html',
      'articles/%00%0d%0aSet-Cookie:x.html',
      'articles/%E0%A4%A.html',
    ]
    const harms: string[] = []
    await inPages(trap, addresses, async (page, address) => {
      await page.goto(site.server.url + address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      harms.push(...(await page.evaluate(provoke)).map((harm) => `${address}: ${harm}`))
    })
    expect(harms).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('where words are searched for, the values of facets are chosen, and a result is opened', async (context) => {
    const trap = await openTrap(context)
    const page = await trap.openPage()
    await page.goto(`${site.server.url}?q=script+onerror`)
    await untilAlive(page)
    const found = page.getByRole('region', { name: 'Search results' })
    await context.expect.poll(() => found.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0)
    expect(await page.evaluate(provoke)).toEqual([])
    await found.getByRole('heading', { level: 3 }).first().getByRole('link').click()
    const marks = page.getByRole('article').locator('mark')
    await context.expect.poll(() => marks.count()).toBeGreaterThan(0)
    expect(await page.evaluate(provoke)).toEqual([])
    await page.locator('.story-byline a').first().click()
    await context.expect.poll(() => page.url()).toContain('author=')
    // Until the counts are there, facets come and go: one that is clicked must not be gone meanwhile.
    await context.expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    await page.locator('summary').evaluateAll((summaries: HTMLElement[]) => {
      for (const summary of summaries) summary.click()
    })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(provoke)).toEqual([])
    expect(trap.take()).toEqual([])
  })

  test('in the feeds, by a reader of feeds that puts all it finds into its page', async (context) => {
    const trap = await openTrap(context)
    const page = await openBlank(trap)
    const atom = await page.evaluate(async () => {
      const text = await (await fetch('/feed.xml')).text()
      const feed = new DOMParser().parseFromString(text, 'application/xml')
      if (feed.querySelector('parsererror') !== null) throw new Error(feed.documentElement.textContent ?? '')
      return {
        entries: feed.querySelectorAll('entry').length,
        htmls: Array.from(feed.querySelectorAll('[type=html], [type=xhtml]'), ({ textContent }) => textContent ?? ''),
        links: Array.from(feed.querySelectorAll('link'), (link) => link.getAttribute('href') ?? ''),
      }
    })
    // Written by the build; the fields are those of JSON Feed 1.1.
    const json = JSON.parse(await readFile(join(site.outDir, 'feed.json'), 'utf8')) as {
      readonly items: readonly { readonly content_html: string; readonly url: string; readonly external_url?: string }[]
    }
    expect(atom.entries).toBeGreaterThan(40)
    expect(json.items).toHaveLength(atom.entries)
    expect(atom.htmls.length).toBeGreaterThanOrEqual(atom.entries)
    const links = [...atom.links, ...json.items.flatMap(({ url, external_url }) => [url, external_url ?? url])]
    expect(links.filter((link) => !/^(?:https?:\/\/|\.?\/)/.test(link))).toEqual([])
    const htmls = [...new Set([...atom.htmls, ...json.items.map((item) => item.content_html)])]
    await showCarelessly(page, htmls)
    expect(trap.take()).toEqual([])
    const harms = await page
      .evaluate((contents) => {
        document.body.replaceChildren()
        for (const html of contents) {
          const story = Object.assign(document.createElement('div'), { className: 'story', innerHTML: html })
          for (const link of story.querySelectorAll('a')) {
            link.rel = 'noopener noreferrer external'
            link.referrerPolicy = 'no-referrer'
          }
          document.body.append(story)
        }
      }, htmls)
      .then(() => page.evaluate(provoke))
    expect(harms).toEqual([])
    expect(trap.take()).toEqual([])
  })
})

test('an address with two slashes leads to no other host, whichever of its links is followed', async (context) => {
  const trap = await openTrap(context)
  const page = await trap.openPage()
  const ways: { readonly address: string; readonly index: number }[] = []
  for (const path of ['/stranger.example.org/articles/x.html', '/stranger.example.org/']) {
    const address = site.server.url + path
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const count = await page.locator('a[href]').count()
    expect(count).toBeGreaterThan(1)
    ways.push(...Array.from({ length: count }, (_, index) => ({ address, index })))
  }
  await inPages(trap, ways, async (opened, { address, index }) => {
    await opened.goto(address)
    await untilAlive(opened)
    await opened
      .locator('a[href]')
      .nth(index)
      .evaluate((link: HTMLElement) => link.click())
    await opened.waitForTimeout(100)
    expect(new URL(opened.url()).origin).toBe(new URL(site.server.url).origin)
  })
  expect(trap.take()).toEqual([])
})
