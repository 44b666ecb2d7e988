import { cp, readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findNginx, NGINX_MISSING } from '../../../.ci/nginx.mjs'
import { HEADER_RULES } from '../../../src/publish/security/headers-file.ts'
import { documentedConfiguration, replaceOnce, startNginx } from './nginx-server.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { openPage } from '../harness/browser.ts'
import { waitForHydration } from '../harness/page-state.ts'
import { searchWords, rankedRows } from '../harness/search-words.ts'
import { type FolderServer } from '../harness/serve-folder.ts'
import { sharedBundle, serveBundle, type ServedBundle } from '../harness/served-bundle.ts'

const nginx = findNginx()

/** Returns the headers that `_headers` sets for a file of the bundle. */
function promisedHeaders(path: string): Readonly<Record<string, string>> {
  const rules = HEADER_RULES.filter(({ pattern }) => {
    const [before = '', after] = pattern.split('*')
    return after === undefined ? path === before : path.startsWith(before) && path.endsWith(after)
  })
  return Object.assign({}, ...rules.map(({ headers }) => headers)) as Readonly<Record<string, string>>
}

test('the nginx configuration in docs/deploying.md sets the headers of all files that _headers sets', async () => {
  const configuration = await documentedConfiguration()
  for (const [name, value] of Object.entries(promisedHeaders('/anything'))) {
    expect(configuration).toMatch(new RegExp(`add_header ${name} "?${value.replaceAll(/[^\w ]/g, '\\$&')}"? always;`))
  }
})

test('nginx is installed if CI is set', () => {
  expect(nginx !== null || !process.env['CI'], NGINX_MISSING).toBe(true)
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The bytes that were sent, which may be compressed. */
  readonly body: Buffer
}

/** Requests a file. Unlike `fetch`, it does not decompress the answer. */
function requestFile(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent: false, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } }
    const outgoing = request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    outgoing.on('error', reject).end()
  })
}

async function openServer(folder: string, configuration: string): Promise<FolderServer> {
  const home = await createTemporaryFolder()
  return await startNginx({ nginx: nginx ?? '', configuration, folder, home })
}

/** Serves a bundle at `path`, which ends in a slash, with the changes that docs/deploying.md describes. */
async function openBelow(bundle: string, path: string): Promise<FolderServer> {
  const folder = await createTemporaryFolder()
  await cp(bundle, join(folder, path), { recursive: true })
  const moved = replaceOnce(await documentedConfiguration(), 'location / {', `location /${path} {`)
  const server = await openServer(folder, replaceOnce(moved, ' /404.html;', ` /${path}404.html;`))
  return { ...server, url: server.url + path }
}

// Skipped without nginx, as `.ci/setup.mjs` prints before the tests. If CI is set, the test above fails instead.
describe.skipIf(nginx === null)('nginx with the configuration of docs/deploying.md', () => {
  let site: ServedBundle
  let server: FolderServer
  /** Paths from the root of the bundle. */
  let files: readonly string[]

  beforeAll(async () => {
    site = await serveBundle(sharedBundle('port-town'))
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

  /** Returns the first file with an ending. */
  const sample = (ending: string) => {
    const path = files.find((file) => file.endsWith(ending))
    if (path === undefined) throw new Error(`the bundle has no ${ending}`)
    return path
  }

  test('sends every file with its headers in _headers, and other files with headers that require revalidation', async () => {
    expect(files.length).toBeGreaterThan(200)
    for (const path of files) {
      const { status, headers } = await requestFile(server.url + path)
      expect(status, path).toBe(200)
      const promised = { 'Cache-Control': 'public, max-age=0, must-revalidate', ...promisedHeaders(`/${path}`) }
      for (const [name, value] of Object.entries(promised)) {
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value)
      }
    }
  })

  test('sends 404.html for missing pages, folders and missing assets, with the same headers and without caching', async () => {
    const page = await readFile(join(site.outDir, '404.html'))
    for (const path of ['nope', 'a/b/nope.html', 'articles/', 'data/chunks/', 'assets/gone-12345678.js']) {
      const { status, headers, body } = await requestFile(server.url + path)
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
    const { headers, body } = await requestFile(server.url + path)
    // Scripts have had two media types: https://www.rfc-editor.org/rfc/rfc9239.
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
  ])('sends %s without compressing it again, as %s', async (ending, type) => {
    const path = sample(ending)
    const { headers, body } = await requestFile(server.url + path)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.equals(await readFile(join(site.outDir, path)))).toBe(true)
  })

  test('compresses responses for a proxy server too', async () => {
    const { headers } = await requestFile(server.url, { via: '1.1 proxy.example.net' })
    expect(headers['content-encoding']).toBe('gzip')
  })

  test.each(['', 'sw.js', 'data/archive.json', 'manifest.webmanifest'])(
    'sends status 304 for an unchanged /%s, with the headers of the file',
    async (path) => {
      const { headers } = await requestFile(server.url + path)
      const again = await requestFile(server.url + path, { 'if-none-match': String(headers['etag']) })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      for (const [name, value] of Object.entries(promisedHeaders('/index.html'))) {
        expect(again.headers[name.toLowerCase()], name).toBe(value)
      }
    },
  )

  test('redirects a folder without a slash to the relative address with a slash', async () => {
    const { status, headers } = await requestFile(`${server.url}months`)
    expect([status, headers['location']]).toEqual([301, '/months/'])
  })

  describe.each([
    { place: 'at the root', below: '' },
    { place: 'below another address', below: 'archive/' },
  ])('$place', ({ below }) => {
    /** Opens an empty page, and returns the address of the archive. */
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

    test('lets a reader search, read and reload without an error in the console', async () => {
      const { page, root, errors, thirdPartyRequests } = await visit()
      await page.goto(root)
      await searchWords(page, 'candlemas storm')
      await rankedRows(page).getByRole('link', { name: 'Candlemas Storm Tears Away' }).first().click()
      await page.getByRole('heading', { level: 1, name: /^Candlemas Storm Tears Away/ }).waitFor()
      await page.reload()
      await page.getByRole('heading', { level: 1, name: /^Candlemas Storm Tears Away/ }).waitFor()
      await page.getByRole('link', { name: 'All articles' }).first().click()
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ (?:of 72 )?articles$/)
      const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
      expect(scope).toBe(root)
      expect(errors).toEqual([])
      expect(thirdPartyRequests).toEqual([])
    })

    test('shows “Page not found” at a wrong address in a folder, with a link to the archive', async () => {
      const { page, root, errors } = await visit()
      const response = await page.goto(`${root}a/b/c/nope.html`)
      expect(response?.status()).toBe(404)
      await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
      await waitForHydration(page)
      await page.getByRole('link', { name: 'All articles' }).first().click()
      await expect.poll(() => page.getByRole('status').innerText()).toBe('72 articles')
      await expect.poll(() => page.url()).toBe(root)
      expect(errors.filter((message) => !message.includes('404 (Not Found)'))).toEqual([])
    })
  })
})
