import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { BrowserContext } from 'playwright'

export interface Request {
  /** From the root of the archive, without a leading slash. */
  readonly path: string
  /** As a server sends it that compresses text with gzip. */
  readonly bytes: number
}

export interface Requests {
  /** All requests since the last call, in order, but for those of the browser itself, such as the icon. */
  readonly take: () => Promise<readonly Request[]>
}

/** Follows what the pages and workers of a context ask for; `root` is the archive's address, `folder` what it serves. */
export function watchRequests(context: BrowserContext, root: string, folder: string): Requests {
  let paths: string[] = []
  context.on('request', (request) => {
    // What the service worker fetches is of no matter to the page, which has come to rest before.
    if (request.serviceWorker() !== null) return
    const path = request.url().replace(root, '').replace(/\?.*/, '')
    if (path !== '' && path !== 'favicon.svg') paths.push(path)
  })
  return {
    async take() {
      const taken = paths
      paths = []
      return await Promise.all(taken.map(async (path) => ({ path, bytes: await sentBytes(join(folder, path)) })))
    },
  }
}

export function totalBytes(requests: readonly Request[]): number {
  return requests.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Names of scripts without their hash: `assets/list-D-pQSBoG.js` → `list`. */
export function scriptNames(requests: readonly Request[]): readonly string[] {
  return requests.flatMap(({ path }) => /^assets\/(.+)-.{8}\.js$/.exec(path)?.[1] ?? [])
}

async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file)
  // What is deflated already is sent as it is.
  return /\.(?:bin|woff2)$/.test(file) ? content.length : (await promisify(gzip)(content)).length
}
