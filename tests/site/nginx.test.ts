import { cp, readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findNginx, NGINX_MISSING } from '../../.ci/nginx.mjs'
import { HEADER_RULES } from '../../src/publish/security/headers-file.ts'
import { openPage } from './browser.ts'
import type { BuiltSite } from './fixture-site.ts'
import { openPortTown } from './port-town.ts'
import { documentedConfiguration, replaceOnce, startNginx } from './nginx-server.ts'
import { rankedRows, searchWords } from './search-words.ts'
import type { FolderServer } from './serve-folder.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { untilAlive } from './trap.ts'

const nginx = findNginx()

/** Of a file of the bundle, what `_headers` promises. */
function promisedHeaders(path: string): Readonly<Record<string, string>> {
  const rules = HEADER_RULES.filter(({ pattern }) => {
    const [before = '', after] = pattern.split('*')
    return after === undefined ? path === before : path.startsWith(before) && path.endsWith(after)
  })
  return Object.assign({}, ...rules.map(({ headers }) => headers)) as Readonly<Record<string, string>>
}

test('the nginx configuration in docs/deploying.md names every header for all files as _headers does', async () => {
  const configuration = await documentedConfiguration()
  for (const [name, value] of Object.entries(promisedHeaders('/anything'))) {
    expect(configuration).toMatch(new RegExp(`add_header ${name} "?${value.replaceAll(/[^\w ]/g, '\\$&')}"? always;`))
  }
})

test('nginx is there, or changes are not checked here', () => {
  expect(nginx !== null || !process.env['CI'], NGINX_MISSING).toBe(true)
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** As it came over the line. */
  readonly body: Buffer
}

/** Unlike `fetch`, leaves compressed what comes compressed. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent: false, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } }
    const asked = request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject).end()
  })
}

async function openServer(folder: string, configuration: string): Promise<FolderServer> {
  const home = await createTemporaryFolder()
  return await startNginx({ nginx: nginx ?? '', configuration, folder, home })
}

/** With the changes that docs/deploying.md names for a bundle at `path`, which ends in a slash. */
async function openBelow(bundle: string, path: string): Promise<FolderServer> {
  const folder = await createTemporaryFolder()
  await cp(bundle, join(folder, path), { recursive: true })
  const moved = replaceOnce(await documentedConfiguration(), 'location / {', `location /${path} {`)
  const server = await openServer(folder, replaceOnce(moved, ' /404.html;', ` /${path}404.html;`))
  return { ...server, url: server.url + path }
}

// Skipped where there is no nginx, as `.ci/setup.mjs` tells before the tests; where CI is set, the test above then fails.
describe.skipIf(nginx === null)('nginx with the configuration of docs/deploying.md', () => {
  let site: BuiltSite
  let server: FolderServer
  /** From the root of the bundle. */
  let files: readonly string[]

  beforeAll(async () => {
    site = await openPortTown()
    server = await openServer(site.outDir, await documentedConfiguration())
    const entries = await readdir(site.outDir, { recursive: true, withFileTypes: true })
    files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(site.outDir.length + 1))
  })
  afterAll(async () => {
    await server.close()
    await site.close()
  })

  /** One file of each kind. */
  const sample = (ending: string) => {
    const path = files.find((file) => file.endsWith(ending))
    if (path === undefined) throw new Error(`the bundle has no ${ending}`)
    return path
  }

  test('sends every file with the headers that _headers has for it, and says of all others that they may change', async () => {
    expect(files.length).toBeGreaterThan(200)
    for (const path of files) {
      const { status, headers } = await ask(server.url + path)
      expect(status, path).toBe(200)
      const promised = { 'Cache-Control': 'public, max-age=0, must-revalidate', ...promisedHeaders(`/${path}`) }
      for (const [name, value] of Object.entries(promised)) {
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value)
      }
    }
  })

  test('sends pages that are not found, folders and missing assets as 404.html, with the same headers and nothing kept', async () => {
    const page = await readFile(join(site.outDir, '404.html'))
    for (const path of ['nope', 'a/b/nope.html', 'articles/', 'data/chunks/', 'assets/gone-12345678.js']) {
      const { status, headers, body } = await ask(server.url + path)
      expect(status, path).toBe(404)
      expect(headers['content-type'], path).toBe('text/html')
      for (const [name, value] of Object.entries(promisedHeaders('/404.html'))) {
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value)
      }
      expect(gunzipSync(body).equals(page), path).toBe(true)
    }
  })

  test.each([
    ['index.html', 'text/html'],
    ['.css', 'text/css'],
    ['sw.js', 'application/javascript'],
    ['archive.json', 'application/json'],
    ['.webmanifest', 'application/manifest+json'],
    ['feed.xml', 'text/xml'],
    ['favicon.svg', 'image/svg+xml'],
  ])('compresses %s, as %s', async (ending, type) => {
    const path = sample(ending)
    const { headers, body } = await ask(server.url + path)
    // What Chromium takes for a script has had two names: https://www.rfc-editor.org/rfc/rfc9239.
    expect(headers['content-type']).toMatch(
      type === 'application/javascript' ? /^(?:application|text)\/javascript$/ : type,
    )
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['vary']).toBe('Accept-Encoding')
    expect(gunzipSync(body).equals(await readFile(join(site.outDir, path)))).toBe(true)
  })

  test.each([
    ['.bin', 'application/octet-stream'],
    ['.woff2', 'font/woff2'],
    ['.png', 'image/png'],
  ])('leaves %s as it is, which is compressed, as %s', async (ending, type) => {
    const path = sample(ending)
    const { headers, body } = await ask(server.url + path)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.equals(await readFile(join(site.outDir, path)))).toBe(true)
  })

  test('compresses behind another server too', async () => {
    const { headers } = await ask(server.url, { via: '1.1 proxy.example.net' })
    expect(headers['content-encoding']).toBe('gzip')
  })

  test.each(['', 'sw.js', 'data/archive.json', 'manifest.webmanifest'])(
    'answers for /%s that it is unchanged, and what goes with it',
    async (path) => {
      const { headers } = await ask(server.url + path)
      const again = await ask(server.url + path, { 'if-none-match': String(headers['etag']) })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      for (const [name, value] of Object.entries(promisedHeaders('/index.html'))) {
        expect(again.headers[name.toLowerCase()], name).toBe(value)
      }
    },
  )

  test('leads from a folder without its slash to the folder, wherever the server is thought to be', async () => {
    const { status, headers } = await ask(`${server.url}months`)
    expect([status, headers['location']]).toEqual([301, '/months/'])
  })

  describe.each([
    { place: 'at the root', below: '' },
    { place: 'below another address', below: 'archive/' },
  ])('$place', ({ below }) => {
    /** An empty page, and the address of the archive. */
    async function visit() {
      const opened = below === '' ? null : await openBelow(site.outDir, below)
      const root = opened?.url ?? server.url
      const watched = await openPage(site.browser, root)
      onTestFinished(async () => {
        await watched.context.close()
        await opened?.close()
      })
      return { ...watched, root }
    }

    test('a reader searches, reads and reloads, and the browser has nothing to complain of', async () => {
      const { page, root, complaints, strangers } = await visit()
      await page.goto(root)
      await searchWords(page, 'candlemas storm')
      await rankedRows(page).getByRole('link', { name: 'Candlemas Storm Tears Away' }).first().click()
      await page.getByRole('heading', { level: 1, name: /^Candlemas Storm Tears Away/ }).waitFor()
      await page.reload()
      await page.getByRole('heading', { level: 1, name: /^Candlemas Storm Tears Away/ }).waitFor()
      await page.getByRole('link', { name: 'All articles' }).first().click()
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ (?:of 60 )?articles$/)
      const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
      expect(scope).toBe(root)
      expect(complaints).toEqual([])
      expect(strangers).toEqual([])
    })

    test('a wrong address, however deep, is told so and leads on to the archive', async () => {
      const { page, root, complaints } = await visit()
      const response = await page.goto(`${root}a/b/c/nope.html`)
      expect(response?.status()).toBe(404)
      await page.getByRole('heading', { level: 1, name: 'Not in this archive' }).waitFor()
      await untilAlive(page)
      await page.getByRole('link', { name: 'All articles' }).first().click()
      await expect.poll(() => page.getByRole('status').innerText()).toBe('60 articles')
      expect(page.url()).toBe(root)
      expect(complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([])
    })
  })
})
