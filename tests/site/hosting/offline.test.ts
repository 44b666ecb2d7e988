import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeLabelled } from '../../../src/archive/files/labelled-file.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser, setOffline } from '../harness/browser.ts'
import { LATE_HEADLINE } from '../harness/extended-seeds.ts'
import { isStored, openReading as open, type Reading, visit } from '../harness/offline-reading.ts'
import { searchWords } from '../harness/search-words.ts'
import { sharedBundle } from '../harness/served-bundle.ts'

const VISITED = 'articles/herring-landings-fall.html'
const VISITED_HEADLINE = /Herring Landings Fall/

let browser: Browser
/** Two versions of one archive. The second has more articles. */
let first: string
let second: string
/** The chunk of the first rows of the list. */
let rowsPath: string
/** An article that no test visits before it is offline. */
let other: { readonly path: string; readonly headline: string }

beforeAll(async () => {
  first = sharedBundle('port-town')
  second = sharedBundle('extended')
  rowsPath = await findRows(first)
  const rows = decodeLabelled(rowsPath, JSON.parse(await readFile(join(first, rowsPath), 'utf8'))) as readonly Row[]
  const row = rows.find(({ slug }) => slug !== 'herring-landings-fall')
  if (row === undefined) throw new Error('the fixture has too few articles')
  other = { path: `articles/${row.slug}.html`, headline: row.headline }
  browser = await connectBrowser()
})
afterAll(() => browser.close())

interface Row {
  readonly slug: string
  readonly headline: string
}

async function findRows(site: string): Promise<string> {
  const chunks = await readdir(join(site, 'data/chunks'))
  return `data/chunks/${chunks.find((name) => name.startsWith('2020s')) ?? ''}/rows.json`
}

/** Lists all data files but the report and the larger size of each picture, relative to the root. */
async function listDataFiles(site: string): Promise<readonly string[]> {
  const entries = await readdir(join(site, 'data'), { recursive: true, withFileTypes: true })
  return entries
    .filter(({ name }) => name !== 'report.json' && !/-1\d{3}\.webp$/.test(name))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .toSorted()
}

function openReading(mounts: Readonly<Record<string, string>> = { '/one/': first }): Promise<Reading> {
  return open(browser, mounts)
}

function cacheNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys())
}

/** Opens the dialog and downloads the whole archive. */
async function downloadAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save for offline' }).click()
  await page.getByRole('button', { name: /^Download text and pictures/ }).click()
  await expect.poll(() => page.getByText(/The archive is saved/).count()).toBe(1)
  await page.getByRole('button', { name: 'Close' }).click()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })

describe('without a connection', () => {
  test('a visited page opens, and any other page shows that the reader is offline', async () => {
    const { server, page, errors, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    await page.goto(`${server.origin}/one/`)
    await expect.poll(() => isStored(page, `${server.origin}/one/${rowsPath}`)).toBe(true)
    await goOffline()

    await page.reload()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await page.goto(`${server.origin}/one/${VISITED}`)
    await heading(page, VISITED_HEADLINE).waitFor()

    await page.goto(`${server.origin}/one/${other.path}`)
    await page.getByRole('alert').getByText('You are offline').waitFor()
    // The service worker sends 404.html, but the article exists.
    expect(await page.getByText('Page not found').count()).toBe(0)
    await page.getByRole('link', { name: 'All articles' }).click()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    expect(errors).toEqual([])
  })

  test('a page that the server does not send within the timeout is shown from the cache', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.silent = /herring-landings-fall\.html|archive\.json/
    await page.reload()
    await heading(page, VISITED_HEADLINE).waitFor()
    await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('an address below the archive that belongs to no page fails with the error of the browser', async () => {
    const { server, page, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    await goOffline()
    await expect(page.goto(`${server.origin}/one/elsewhere/`)).rejects.toThrow('net::ERR')
  })
})

describe('a downloaded archive', () => {
  test('shows its size, opens every article, searches, and can be removed', async () => {
    const { server, context, page, errors, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/`)
    await page.getByRole('button', { name: 'Save for offline' }).click()
    await page.getByText(/^The archive has [\d.]+ [kM]B of text and [\d.]+ [kM]B of pictures\.$/).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await downloadAll(page)
    const data = (await storedAddresses(page)).filter((address) => address.includes('/data/'))
    expect(data.map((address) => address.slice(`${server.origin}/one/`.length)).toSorted()).toEqual(
      await listDataFiles(first),
    )
    await goOffline()

    await page.goto(`${server.origin}/one/${other.path}`)
    await heading(page, other.headline).waitFor()
    await page.goto(`${server.origin}/one/months/2020-02.html`)
    await heading(page, 'February 2020').waitFor()
    await page.getByRole('link', { name: 'Licences' }).click()
    await page.getByText('react-router 7').waitFor()
    await page.goto(`${server.origin}/one/`)
    await searchWords(page, 'breakwater')
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1)
    expect(errors).toEqual([])

    await page.getByRole('button', { name: 'Save for offline' }).click()
    await page.getByText(/The archive is saved/).waitFor()
    server.isDown = false
    await setOffline(context, false)
    await page.getByRole('button', { name: 'Remove from this device' }).click()
    await page.getByText(/^The archive has/).waitFor()
    expect((await cacheNames(page)).filter((name) => name.startsWith('backfile:kept'))).toEqual([])
  })

  test('can be paused, and continues after a reload without requesting a file twice', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/`)
    server.silent = /2010s/
    await page.getByRole('button', { name: 'Save for offline' }).click()
    await page.getByRole('button', { name: /^Download text and pictures/ }).click()
    const count = async () => Number((await page.getByText(/^\d+ of \d+ files$/).textContent())?.split(' ')[0])
    await expect.poll(count).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('A part of the archive is saved.').waitFor()
    const stored = await storedAddresses(page)

    server.silent = null
    await page.reload()
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.getByRole('button', { name: 'Save for offline' }).click()
    await page.getByText('A part of the archive is saved.').waitFor()
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText(/The archive is saved/).waitFor()
    const chunkFile = /\/data\/chunks\/.*\/\d+\.json$/
    expect(stored.filter((address) => chunkFile.test(address)).length).toBeGreaterThan(10)
    expect(requested.filter((address) => chunkFile.test(address) && stored.includes(address))).toEqual([])
  })
})

/** Copies a bundle, and renames the script of one route, as a change of its code does. */
async function copyWithNewCode(site: string): Promise<string> {
  const copy = join(await createTemporaryFolder(), 'site')
  await cp(site, copy, { recursive: true })
  const previous = (await readdir(join(copy, 'assets'))).find((name) => /^months-.+\.js$/.test(name)) ?? ''
  await rename(join(copy, 'assets', previous), join(copy, 'assets/months-another0.js'))
  const worker = await readFile(join(copy, 'sw.js'), 'utf8')
  expect(worker).toContain(previous)
  await writeFile(
    join(copy, 'sw.js'),
    worker.replace(previous, 'months-another0.js').replace('"buildId":"', '"buildId":"x'),
  )
  return copy
}

function storedAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((candidate) => candidate.startsWith('backfile:kept'))
    return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url)
  })
}

test('two archives on one origin, one in a folder of the other, do not change each other’s caches', async () => {
  const { server, page, goOffline } = await openReading({ '/one/': first, '/one/two/': second })
  await visit(page, `${server.origin}/one/${VISITED}`)
  await visit(page, `${server.origin}/one/two/`)
  await downloadAll(page)
  await page.goto(`${server.origin}/one/`)
  await downloadAll(page)

  const before = await cacheNames(page)
  expect(before.filter((name) => name.endsWith('/one/'))).toHaveLength(5)
  expect(before.filter((name) => name.endsWith('/one/two/'))).toHaveLength(5)
  await page.getByRole('button', { name: 'Save for offline' }).click()
  await page.getByRole('button', { name: 'Remove from this device' }).click()
  await page.getByText(/^The archive has/).waitFor()
  expect(await cacheNames(page)).toEqual(before.filter((name) => name !== `backfile:kept ${server.origin}/one/`))

  await goOffline()
  await page.goto(`${server.origin}/one/${other.path}`)
  await page.getByRole('alert').waitFor()
  await page.goto(`${server.origin}/one/two/${other.path}`)
  await heading(page, other.headline).waitFor()
})

test('files of another website in the folders of an archive are neither cached nor answered from a cache', async () => {
  const shared = await createTemporaryFolder()
  await cp(first, shared, { recursive: true })
  const foreign = ['data/prices.json', 'data/prices.abcdefgh.json', 'assets/shop.txt', 'assets/shop-abcdefgh.txt']
  const writeForeign = (content: string) =>
    Promise.all(foreign.map((path) => writeFile(join(shared, path), JSON.stringify(content))))
  await writeForeign('old')
  const { server, page, goOffline } = await openReading({ '/one/': shared })
  await visit(page, `${server.origin}/one/`)
  const rare = (await readdir(join(shared, 'assets'))).find((name) => name.includes('cyrillic')) ?? ''
  const fetchAll = (paths: readonly string[]) =>
    page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await fetch(url).catch(() => null))?.text() ?? 'no answer')),
      paths,
    )

  expect(new Set(await fetchAll(foreign))).toEqual(new Set(['"old"']))
  await fetchAll([`assets/${rare}`])
  await writeForeign('new')
  expect(new Set(await fetchAll(foreign))).toEqual(new Set(['"new"']))
  const cached = await page.evaluate(
    async (urls) => {
      const found = await Promise.all(urls.map(async (url) => ((await caches.match(url)) ? url : null)))
      return found.filter((url) => url !== null)
    },
    [...foreign, `assets/${rare}`],
  )
  expect(cached).toEqual([`assets/${rare}`])
  await goOffline()
  expect(new Set(await fetchAll(foreign))).toEqual(new Set(['no answer']))
})

test('a damaged data file that was repaired on the server is replaced in the caches when the reader retries', async () => {
  const site = await createTemporaryFolder()
  await cp(first, site, { recursive: true })
  const terms = join(site, 'data/search/terms')
  const shards = (await readdir(terms)).toSorted()
  // Each shard is under the name of the next one.
  for (const [index, name] of shards.entries()) {
    await cp(join(first, 'data/search/terms', shards.at(index - 1) ?? ''), join(terms, name))
  }
  const { server, page, goOffline } = await openReading({ '/one/': site })
  await visit(page, `${server.origin}/one/`)
  await page.getByRole('searchbox').fill('breakwater')
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.innerText()).toContain('is shard')
  await cp(join(first, 'data/search/terms'), terms, { recursive: true })
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1)

  await goOffline()
  await page.reload()
  await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1)
})

describe('a new version of an archive', () => {
  test('is announced, and an open page shows the previous version until the reader reloads it', async () => {
    const { server, context, page, errors } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.mounts.set('/one/', second)
    // Another tab makes the browser look for a new service worker. The tab shows the new version.
    const tab = await context.newPage()
    await tab.goto(`${server.origin}/one/`)
    await tab.getByRole('heading', { name: LATE_HEADLINE }).waitFor()

    const notice = page.getByText('A new version of this archive is available.')
    await notice.waitFor()
    expect(await tab.getByText('A new version of this archive is available.').count()).toBe(0)
    await page.getByRole('link', { name: 'By month' }).click()
    await page
      .getByRole('link', { name: /2020|February/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()

    await page.getByRole('button', { name: 'Reload' }).click()
    await page.getByRole('link', { name: 'All articles' }).click()
    await page.getByRole('heading', { name: LATE_HEADLINE }).waitFor()
    expect(await notice.count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('keeps the scripts that an open page of the previous version has not loaded yet', async () => {
    const { server, context, page } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.mounts.set('/one/', await copyWithNewCode(second))
    const tab = await context.newPage()
    await tab.goto(`${server.origin}/one/`)
    const programs = async () => (await cacheNames(page)).filter((name) => name.startsWith('backfile:app'))
    await expect.poll(async () => (await programs()).length).toBe(2)
    await page.getByText('A new version of this archive is available.').waitFor()
    await page.getByRole('link', { name: 'By month' }).click()
    await heading(page, 'By month').waitFor()
  })

  test('replaces the downloaded previous version when the reader asks for the update', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/`)
    await downloadAll(page)
    server.mounts.set('/one/', second)
    await page.reload()
    await page.getByRole('button', { name: 'Save for offline' }).click()
    await page.getByText('An earlier version is saved. An update is available.').waitFor()
    await page.getByRole('button', { name: 'Update' }).click()
    await page.getByText(/The archive is saved/).waitFor()
    const stored = await storedAddresses(page)
    const named = new Set(stored.map((address) => /chunks\/2020s\.\w+/.exec(address)?.[0] ?? ''))
    // The chunk of the previous version was removed.
    expect([...named].filter((name) => name !== '')).toHaveLength(1)
  })
})
