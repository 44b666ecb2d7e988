import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { buildOrThrow, PORT_TOWN } from './fixture-site.ts'
import { portTownBundle } from './port-town.ts'
import { searchWords } from './search-words.ts'
import { type MountServer, serveMounts } from './serve-mounts.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'

const VISITED = 'articles/herring-landings-fall.html'
const VISITED_HEADLINE = /Herring Landings Fall/

let browser: Browser
let folder: string
/** Two editions of one archive, the second with another article. */
let first: string
let second: string
/** The rows that the list begins with. */
let rowsPath: string
/** An article that no test visits before it is offline. */
let other: { readonly path: string; readonly headline: string }

beforeAll(async () => {
  folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  await cp(PORT_TOWN, seeds, { recursive: true })
  await writeFile(join(seeds, 'late.md'), '# Lighthouse Gets a New Lamp\n\n9 March 2023\n\nThe lamp came by rail.\n')
  first = await portTownBundle()
  second = join(folder, 'second')
  await buildOrThrow(seeds, second)
  rowsPath = await findRows(first)
  const rows = JSON.parse(await readFile(join(first, rowsPath), 'utf8')) as Row[]
  const row = rows.find(({ slug }) => slug !== 'herring-landings-fall')
  if (row === undefined) throw new Error('the fixture has too few articles')
  other = { path: `articles/${row.slug}.html`, headline: row.headline }
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
})

interface Row {
  readonly slug: string
  readonly headline: string
}

async function findRows(site: string): Promise<string> {
  const chunks = await readdir(join(site, 'data/chunks'))
  return `data/chunks/${chunks.find((name) => name.startsWith('2020s')) ?? ''}/rows.json`
}

/** All but the report, by their path from the root. */
async function dataFiles(site: string): Promise<readonly string[]> {
  const entries = await readdir(join(site, 'data'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'report.json')
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .toSorted()
}

interface Reading {
  readonly server: MountServer
  readonly context: BrowserContext
  readonly page: Page
  /** Errors that nobody caught. */
  readonly errors: readonly string[]
  readonly goOffline: () => Promise<void>
}

async function openReading(mounts: Readonly<Record<string, string>> = { '/one/': first }): Promise<Reading> {
  const server = await serveMounts(mounts)
  const context = await browser.newContext({ locale: 'en-GB' })
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    server,
    context,
    page,
    errors,
    async goOffline() {
      server.isDown = true
      await context.setOffline(true)
    },
  }
}

/** Opens a page and waits until its worker has stored what it shows. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect.poll(() => isStored(page, address), { timeout: 20_000 }).toBe(true)
}

function isStored(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const isServed = navigator.serviceWorker.controller !== null
    return isServed && (await caches.match(wanted)) !== undefined
  }, address)
}

function cacheNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys())
}

/** Opens the dialog and fetches the whole archive. */
async function keepAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep the archive offline' }).click()
  await page.getByRole('button', { name: /^Download/ }).click()
  await expect.poll(() => page.getByText(/The whole archive is kept/).count(), { timeout: 90_000 }).toBe(1)
  await page.getByRole('button', { name: 'Close' }).click()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })

describe('without a connection', () => {
  test('what was visited opens, and what was not is clearly said to be out of reach', async () => {
    const { server, page, errors, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    await page.goto(`${server.origin}/one/`)
    await expect.poll(() => isStored(page, `${server.origin}/one/${rowsPath}`), { timeout: 20_000 }).toBe(true)
    await goOffline()

    await page.reload()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await page.goto(`${server.origin}/one/${VISITED}`)
    await heading(page, VISITED_HEADLINE).waitFor()

    await page.goto(`${server.origin}/one/${other.path}`)
    await page.getByRole('alert').getByText('You are offline').waitFor()
    // The page that stands in for it tells of pages that do not exist, which is not what has happened.
    expect(await page.getByText('Not in this archive').count()).toBe(0)
    await page.getByRole('link', { name: 'All articles' }).click()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    expect(errors).toEqual([])
  })

  test('a page that the server takes too long for is shown as it was', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.silent = /herring-landings-fall\.html|archive\.json/
    await page.reload()
    await heading(page, VISITED_HEADLINE).waitFor()
    await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('addresses below the archive that are none of its own are left alone', async () => {
    const { server, page, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    await goOffline()
    await expect(page.goto(`${server.origin}/one/elsewhere/`)).rejects.toThrow('net::ERR')
  })
})

// All of an archive is fetched, on a machine that may run other tests beside.
describe('an archive that is kept', { timeout: 180_000 }, () => {
  test('says its size, opens every article, searches, and is let go of again', async () => {
    const { server, context, page, errors, goOffline } = await openReading()
    await visit(page, `${server.origin}/one/`)
    await page.getByRole('button', { name: 'Keep the archive offline' }).click()
    await page.getByText(/^It takes [\d.]+ [kM]B on this device\.$/).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await keepAll(page)
    const data = (await keptAddresses(page)).filter((address) => address.includes('/data/'))
    expect(data.map((address) => address.slice(`${server.origin}/one/`.length)).toSorted()).toEqual(
      await dataFiles(first),
    )
    await goOffline()

    await page.goto(`${server.origin}/one/${other.path}`)
    await heading(page, other.headline).waitFor()
    await page.goto(`${server.origin}/one/months/2020-02.html`)
    await heading(page, 'February 2020').waitFor()
    await page.goto(`${server.origin}/one/`)
    await searchWords(page, 'breakwater')
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count(), { timeout: 10_000 }).toBeGreaterThan(1)
    expect(errors).toEqual([])

    await page.getByRole('button', { name: 'Keep the archive offline' }).click()
    await page.getByText(/The whole archive is kept/).waitFor()
    server.isDown = false
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Remove from this device' }).click()
    await page.getByText(/^It takes/).waitFor()
    expect((await cacheNames(page)).filter((name) => name.startsWith('backfile:kept'))).toEqual([])
  })

  test('is paused, and resumed after a reload without fetching anything twice', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/`)
    server.silent = /2010s/
    await page.getByRole('button', { name: 'Keep the archive offline' }).click()
    await page.getByRole('button', { name: /^Download/ }).click()
    const count = async () => Number((await page.getByText(/^\d+ of \d+ files$/).textContent())?.split(' ')[0])
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('A part of the archive is kept.').waitFor()
    const kept = await keptAddresses(page)

    server.silent = null
    await page.reload()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: 'Keep the archive offline' }).click()
    await page.getByText('A part of the archive is kept.').waitFor()
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText(/The whole archive is kept/).waitFor()
    const chunkFile = /\/data\/chunks\/.*\/\d+\.json$/
    expect(kept.filter((address) => chunkFile.test(address)).length).toBeGreaterThan(10)
    expect(asked.filter((address) => chunkFile.test(address) && kept.includes(address))).toEqual([])
  })
})

/** A copy of a bundle in which the code of one route has another name, as after it was changed. */
async function withOtherCode(site: string): Promise<string> {
  const copy = join(folder, 'other-code')
  await cp(site, copy, { recursive: true })
  const former = (await readdir(join(copy, 'assets'))).find((name) => /^months-.+\.js$/.test(name)) ?? ''
  await rename(join(copy, 'assets', former), join(copy, 'assets/months-another0.js'))
  const worker = await readFile(join(copy, 'sw.js'), 'utf8')
  expect(worker).toContain(former)
  await writeFile(
    join(copy, 'sw.js'),
    worker.replace(former, 'months-another0.js').replace('"edition":"', '"edition":"x'),
  )
  return copy
}

function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((candidate) => candidate.startsWith('backfile:kept'))
    return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url)
  })
}

test('two archives on one origin, one below the other, leave each other alone', async () => {
  const { server, page, goOffline } = await openReading({ '/one/': first, '/one/two/': second })
  await visit(page, `${server.origin}/one/${VISITED}`)
  await visit(page, `${server.origin}/one/two/`)
  await keepAll(page)
  await page.goto(`${server.origin}/one/`)
  await keepAll(page)

  const before = await cacheNames(page)
  expect(before.filter((name) => name.endsWith('/one/'))).toHaveLength(4)
  expect(before.filter((name) => name.endsWith('/one/two/'))).toHaveLength(4)
  await page.getByRole('button', { name: 'Keep the archive offline' }).click()
  await page.getByRole('button', { name: 'Remove from this device' }).click()
  await page.getByText(/^It takes/).waitFor()
  expect(await cacheNames(page)).toEqual(before.filter((name) => name !== `backfile:kept ${server.origin}/one/`))

  await goOffline()
  await page.goto(`${server.origin}/one/${other.path}`)
  await page.getByRole('alert').waitFor()
  await page.goto(`${server.origin}/one/two/${other.path}`)
  await heading(page, other.headline).waitFor()
})

describe('a newer edition', () => {
  test('is announced, and the page that shows the former one goes on until the reader loads it', async () => {
    const { server, context, page, errors } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.mounts.set('/one/', second)
    // Another tab is what makes the browser look; it shows the newer one itself.
    const tab = await context.newPage()
    await tab.goto(`${server.origin}/one/`)
    await tab.getByRole('heading', { name: 'Lighthouse Gets a New Lamp' }).waitFor()

    const notice = page.getByText('A newer edition of this archive is here.')
    await notice.waitFor({ timeout: 20_000 })
    expect(await tab.getByText('A newer edition of this archive is here.').count()).toBe(0)
    await page.getByRole('link', { name: 'By month' }).click()
    await page
      .getByRole('link', { name: /2020|February/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()

    await page.getByRole('button', { name: 'Load it' }).click()
    await page.getByRole('link', { name: 'All articles' }).click()
    await page.getByRole('heading', { name: 'Lighthouse Gets a New Lamp' }).waitFor()
    expect(await notice.count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('does not take away the code that a page of the former one has yet to load', async () => {
    const { server, context, page } = await openReading()
    await visit(page, `${server.origin}/one/${VISITED}`)
    server.mounts.set('/one/', await withOtherCode(second))
    const tab = await context.newPage()
    await tab.goto(`${server.origin}/one/`)
    const programs = async () => (await cacheNames(page)).filter((name) => name.startsWith('backfile:app'))
    await expect.poll(async () => (await programs()).length, { timeout: 20_000 }).toBe(2)
    await page.getByText('A newer edition of this archive is here.').waitFor()
    await page.getByRole('link', { name: 'By month' }).click()
    await heading(page, 'By month').waitFor()
  })

  test('of an archive that is kept is fetched only where the reader wants it, and only what is new', async () => {
    const { server, page } = await openReading()
    await visit(page, `${server.origin}/one/`)
    await keepAll(page)
    server.mounts.set('/one/', second)
    await page.reload()
    await page.getByRole('button', { name: 'Keep the archive offline' }).click()
    await page.getByText('A former edition is kept, and a newer one is here.').waitFor()
    await page.getByRole('button', { name: 'Bring up to date' }).click()
    await page.getByText(/The whole archive is kept/).waitFor()
    const kept = await keptAddresses(page)
    const named = new Set(kept.map((address) => /chunks\/2020s\.\w+/.exec(address)?.[0] ?? ''))
    // What the former edition alone had is gone.
    expect([...named].filter((name) => name !== '')).toHaveLength(1)
  })
})
