import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { BrowserContext } from 'playwright'

export interface Request {
  /** The path from the root of the archive, without a leading slash. */
  readonly path: string
  /** The size of the answer from a server that compresses text with gzip. */
  readonly bytes: number
}

export interface Requests {
  /** Returns all requests since the last call, in order, except those of the browser itself, such as the favicon. */
  readonly take: () => Promise<readonly Request[]>
}

/** Records the requests of a context's pages and workers. `root` is the archive's address, `folder` its bundle. */
export function watchRequests(context: BrowserContext, root: string, folder: string): Requests {
  let paths: string[] = []
  context.on('request', (request) => {
    // The page does not need the requests of the service worker.
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

/** Returns the names of scripts without their hash: `assets/list-D-pQSBoG.js` → `list`. */
export function scriptNames(requests: readonly Request[]): readonly string[] {
  return requests.flatMap(({ path }) => /^assets\/(.+)-.{8}\.js$/.exec(path)?.[1] ?? [])
}

async function sentBytes(file: string): Promise<number> {
  const content = await readFile(file)
  // These files are compressed already.
  return /\.(?:bin|woff2)$/.test(file) ? content.length : (await promisify(gzip)(content)).length
}
