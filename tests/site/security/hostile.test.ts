import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, type ExpectStatic, expect, type TestContext, test } from 'vitest'
import { LICENSES_FILE } from '../../../src/archive/paths.ts'
import { CATEGORIES, VECTORS } from '../../attack/vectors.ts'
import { BATCHES, type HostileSite, openHostileSite } from './hostile-site.ts'
import { findActiveContent } from './find-active-content.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { openAttackContext, type AttackContext } from '../harness/attack-context.ts'
import { openEachArticle } from '../harness/follow-next.ts'
import { waitForHydration, waitUntilSettled } from '../harness/page-state.ts'
import { runBuild } from '../harness/run-build.ts'

let site: HostileSite
beforeAll(async () => {
  site = await openHostileSite()
})
afterAll(() => site.close())

async function openAttack({ onTestFinished }: TestContext): Promise<AttackContext> {
  const attack = await openAttackContext(site.browser, site.server.url)
  onTestFinished(() => attack.context.close())
  return attack
}

/** A few vectors of each category, for the tests whose addresses are vectors. */
const SAMPLE = CATEGORIES.flatMap(({ name }) =>
  VECTORS.filter(({ category, payload }) => category === name && payload.length < 300).filter(
    (_, index) => index % 24 === 0,
  ),
)

/** How many vectors share a query: a server refuses addresses of more than 16 KB. */
const IN_QUERY = 4

interface QueryVectors {
  /** The ids of the vectors, for failures. */
  readonly ids: string
  readonly payloads: readonly string[]
  readonly joined: string
}

/** The sample, several vectors in one query, because one page for each takes three times as long. */
const IN_QUERIES: readonly QueryVectors[] = Array.from({ length: Math.ceil(SAMPLE.length / IN_QUERY) }, (_, index) => {
  const vectors = SAMPLE.slice(index * IN_QUERY, (index + 1) * IN_QUERY)
  const payloads = vectors.map(({ payload }) => payload)
  return { ids: vectors.map(({ id }) => id).join(' '), payloads, joined: payloads.join(' ') }
})

/** Visits the items in two pages at once. */
async function visitAll<Item>(
  attack: AttackContext,
  items: readonly Item[],
  visit: (page: Page, item: Item) => Promise<void>,
) {
  const pending = [...items]
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      const page = await attack.openPage()
      for (let item = pending.pop(); item !== undefined; item = pending.pop()) await visit(page, item)
    }),
  )
}

/** Opens an empty document of the archive's origin. */
async function openBlank(attack: AttackContext): Promise<Page> {
  const page = await attack.openPage()
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  )
  await page.goto(`${site.server.url}blank`)
  return page
}

/** Returns the active content of all articles of the open list, as the app shows them. */
async function checkAllArticles(page: Page): Promise<readonly string[]> {
  const harms: string[] = []
  const seen = await openEachArticle(page, async (address) => {
    harms.push(...(await page.evaluate(findActiveContent)).map((harm) => `${address}: ${harm}`))
  })
  expect(seen.size).toBeGreaterThan(BATCHES.length - 10)
  return harms
}

/**
 * Shows HTML without sanitising it, each text in a frame, fires the events of a reader on all elements, and returns the
 * incidents. A last frame, whose handler always runs, shows that the handlers of the previous frames have run.
 */
async function showUnsanitised(
  attack: AttackContext,
  page: Page,
  texts: readonly string[],
  { poll }: Pick<ExpectStatic, 'poll'>,
): Promise<readonly string[]> {
  const incidents: string[] = []
  const waitForTurn = async (turn: number) => {
    await page.evaluate(appendFrames, [`<img src=x onerror=hit(${turn})>`])
    await poll(() => {
      incidents.push(...attack.takeIncidents())
      return incidents.some((incident) => incident.startsWith(`hit(${turn})`))
    }).toBe(true)
  }
  await page.evaluate(appendFrames, texts)
  await waitForTurn(FIRST_TURN)
  await page.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')]
    for (const shown of frames.flatMap(({ contentDocument }) => contentDocument ?? [])) {
      for (const element of shown.querySelectorAll<HTMLElement>('*')) {
        for (const event of ['mouseover', 'pointerover', 'focus', 'toggle', 'copy', 'keydown', 'wheel']) {
          element.dispatchEvent(new Event(event))
        }
        // Links to the web and to mail may leave the page.
        const link = element.closest<HTMLAnchorElement>('a, area')
        if (!['http:', 'https:', 'mailto:'].includes(String(link?.protocol))) element.click?.()
      }
    }
  })
  await waitForTurn(SECOND_TURN)
  return incidents.filter((incident) => !/^hit\(-10[01]\)/.test(incident))
}

const [FIRST_TURN, SECOND_TURN] = [-100, -101] as const

/** Runs in the page. */
function appendFrames(texts: readonly string[]): void {
  for (const html of texts) {
    const frame = document.createElement('iframe')
    frame.srcdoc = html
    document.body.append(frame)
  }
}

test('without the sanitiser, more than 40 of the tested vectors are executed and detected', async (context) => {
  const attack = await openAttack(context)
  const third = VECTORS.filter((_, index) => index % 3 === 0)
  const raw = third.map(({ kind, payload }) => {
    const quoted = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return kind === 'address' ? `<a href="${quoted}">x</a><iframe src="${quoted}"></iframe>` : payload
  })
  const incidents = [...(await showUnsanitised(attack, await openBlank(attack), raw, expect))]
  const findExecuted = () => {
    incidents.push(...attack.takeIncidents())
    const log = incidents.join('\n')
    return third.filter(({ number }) => new RegExp(String.raw`hit\(${number}\)|example\.org/${number}\b`).test(log))
  }
  await expect.poll(() => findExecuted().length).toBeGreaterThan(40)
  const categories = () => [...new Set(findExecuted().map(({ category }) => category))]
  await expect
    .poll(categories)
    .toEqual(expect.arrayContaining(['scripts', 'handlers', 'addresses', 'svg', 'mutations']))
})

test('the tests disable the policy of the pages, so that only the sanitiser protects them', async (context) => {
  const attack = await openAttack(context)
  const page = await attack.openPage()
  await page.goto(site.server.url)
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'hit("inline")' }))
    document.body.insertAdjacentHTML('beforeend', '<img src="https://stranger.example.org/x.png">')
  })
  await expect.poll(() => attack.takeIncidents().length).toBeGreaterThan(0)
})

describe('no code of a hostile archive is executed, and no other host is requested,', () => {
  test('on any page', async (context) => {
    const attack = await openAttack(context)
    const files = await readdir(site.outDir, { recursive: true })
    const pages = files.filter((file) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(BATCHES.length)
    const harms: string[] = []
    await visitAll(attack, pages, async (page, path) => {
      await page.goto(site.server.url + path)
      await waitForHydration(page)
      harms.push(...(await page.evaluate(findActiveContent)).map((harm) => `${path}: ${harm}`))
    })
    expect(harms).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('on any article that the app opens, one after the other', async (context) => {
    const attack = await openAttack(context)
    const page = await attack.openPage()
    await page.goto(`${site.server.url}?sort=oldest`)
    expect(await checkAllArticles(page)).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('in a single file from a disk', async ({ onTestFinished }) => {
    const folder = await createTemporaryFolder()
    const file = join(folder, 'archive.html')
    const { exitCode, output } = await runBuild(site.seeds, ['--single', '--outFile', file])
    expect(exitCode, output).toBe(0)
    const address = pathToFileURL(file).href
    const attack = await openAttackContext(site.browser, address)
    onTestFinished(() => attack.context.close())
    const page = await attack.openPage()
    await page.goto(`${address}#/?sort=oldest`)
    expect(await checkAllArticles(page)).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('even if the address of the list or of an article contains attacks', async (context) => {
    const attack = await openAttack(context)
    const harms: string[] = []
    await visitAll(attack, IN_QUERIES, async (page, { ids, payloads, joined }) => {
      const search = new URLSearchParams([
        ...['q', 'from', 'to', 'sort'].map((name) => [name, joined]),
        ...['author', 'source', 'tag', 'lang'].flatMap((name) => payloads.map((payload) => [name, payload])),
      ])
      for (const path of ['', 'articles/constructor.html']) {
        await page.goto(`${site.server.url}${path}?${search}#${encodeURIComponent(joined)}`)
        await waitForHydration(page)
        await page.getByRole('main').waitFor()
        harms.push(...(await page.evaluate(findActiveContent)).map((harm) => `${path} ${ids}: ${harm}`))
      }
    })
    expect(harms).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('at a wrong address that is a vector', async (context) => {
    const attack = await openAttack(context)
    const addresses = [
      // One vector per address, because the page shows only the words after the last slash.
      ...SAMPLE.map(({ payload }) => `articles/${encodeURIComponent(payload)}.html`),
      'articles/<img src=x onerror=hit(-3)>.html',
      '"><script>hit(-4)</script>?q="><script>hit(-5)</script>',
      'months/<svg onload=hit(-6)>.html#<img src=x onerror=hit(-7)>',
      'articles/javascript:hit(-8).html',
      'articles/%00%0d%0aSet-Cookie:x.html',
      'articles/%E0%A4%A.html',
    ]
    const harms: string[] = []
    await visitAll(attack, addresses, async (page, address) => {
      await page.goto(site.server.url + address)
      await waitForHydration(page)
      await page.getByRole('heading', { level: 1 }).waitFor()
      harms.push(...(await page.evaluate(findActiveContent)).map((harm) => `${address}: ${harm}`))
    })
    expect(harms).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('during a search, in the facets, and in a search result', async (context) => {
    const attack = await openAttack(context)
    const page = await attack.openPage()
    await page.goto(`${site.server.url}?q=script+onerror`)
    await waitForHydration(page)
    const results = page.getByRole('region', { name: 'Search results' })
    await expect.poll(() => results.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0)
    expect(await page.evaluate(findActiveContent)).toEqual([])
    await results.getByRole('heading', { level: 3 }).first().getByRole('link').click()
    const highlights = page.getByRole('article').locator('mark')
    await expect.poll(() => highlights.count()).toBeGreaterThan(0)
    expect(await page.evaluate(findActiveContent)).toEqual([])
    await page.locator('.story-byline a').first().click()
    await expect.poll(() => page.url()).toContain('author=')
    // Facets may disappear until their counts are loaded.
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    await page.locator('summary').evaluateAll((summaries: HTMLElement[]) => {
      for (const summary of summaries) summary.click()
    })
    await waitUntilSettled(page)
    expect(await page.evaluate(findActiveContent)).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })

  test('in a feed reader that shows the content of the feeds without sanitising it', async (context) => {
    const attack = await openAttack(context)
    const page = await openBlank(attack)
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
    // The cast is safe, because the build wrote the file with the fields of JSON Feed 1.1.
    const json = JSON.parse(await readFile(join(site.outDir, 'feed.json'), 'utf8')) as {
      readonly items: readonly { readonly content_html: string; readonly url: string; readonly external_url?: string }[]
    }
    // All articles, because a feed holds up to 50.
    expect(atom.entries).toBeGreaterThan(BATCHES.length - 10)
    expect(atom.entries).toBeLessThan(50)
    expect(json.items).toHaveLength(atom.entries)
    expect(atom.htmls.length).toBeGreaterThanOrEqual(atom.entries)
    const links = [...atom.links, ...json.items.flatMap(({ url, external_url }) => [url, external_url ?? url])]
    expect(links.filter((link) => !/^(?:https?:\/\/|\.?\/)/.test(link))).toEqual([])
    const htmls = [...new Set([...atom.htmls, ...json.items.map((item) => item.content_html)])]
    expect(await showUnsanitised(attack, page, htmls, expect)).toEqual([])
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
      .then(() => page.evaluate(findActiveContent))
    expect(harms).toEqual([])
    expect(attack.takeIncidents()).toEqual([])
  })
})

test('the links of a page at an address with two slashes never lead to another host', async (context) => {
  const attack = await openAttack(context)
  const page = await attack.openPage()
  const links: { readonly address: string; readonly index: number }[] = []
  for (const path of ['/stranger.example.org/articles/x.html', '/stranger.example.org/']) {
    const address = site.server.url + path
    await page.goto(address)
    await waitForHydration(page)
    const count = await page.locator('a[href]').count()
    expect(count).toBeGreaterThan(1)
    links.push(...Array.from({ length: count }, (_, index) => ({ address, index })))
  }
  await visitAll(attack, links, async (opened, { address, index }) => {
    await opened.goto(address)
    await waitForHydration(opened)
    const target = await opened
      .locator('a[href]')
      .nth(index)
      .evaluate((link: HTMLAnchorElement) => {
        link.click()
        return link.href
      })
    expect(new URL(target).origin).toBe(new URL(site.server.url).origin)
    // The licences are a text file.
    await (target.endsWith(LICENSES_FILE) ? opened.waitForURL(target) : waitForHydration(opened))
    expect(new URL(opened.url()).origin).toBe(new URL(site.server.url).origin)
  })
  expect(attack.takeIncidents()).toEqual([])
})
