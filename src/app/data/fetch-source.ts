import { MANIFEST_FILE } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'
import { inflate } from './inflate.ts'

const RETRY_DELAYS_MS = [200, 800]

/**
 * Fetches data files below `root`, which ends in a slash. Rejects with a DataError. A network or server error is retried
 * twice, but not a missing file. `manifest` is the first request of the manifest, if it has been sent already.
 */
export function createFetchSource(root: URL, manifest: Promise<Response> | null = null): Source {
  let sent = manifest
  const requested = new Set<string>()

  async function readOnce<T>(path: string, parse: (response: Response) => Promise<T>): Promise<T> {
    const request = path === MANIFEST_FILE && sent !== null ? sent : fetchFile(root, path, requested.has(path))
    requested.add(path)
    if (path === MANIFEST_FILE) sent = null
    const response = await request.catch((cause: unknown) => {
      throw new DataError(path, null, cause)
    })
    if (!response.ok) throw new DataError(path, response.status)
    return await parse(response).catch((cause: unknown) => {
      throw new DataError(path, response.status, cause)
    })
  }

  return {
    readJson: (path) => retry<unknown>(() => readOnce(path, (response) => response.json())),
    readBytes: (path) => retry(() => readOnce(path, readInflated)),
  }
}

/** Binary files are deflated by the build, because many servers compress only text. */
async function readInflated({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (body === null) throw new TypeError('expected a zlib stream, found no bytes')
  return new Uint8Array(await inflate(body).arrayBuffer())
}

/** Repeats a request that fails with a network or server error, up to twice. */
export async function retry<T>(request: () => Promise<T>): Promise<T> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await request()
    } catch (error) {
      if (!(error instanceof DataError) || !isRetryable(error)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, delayMs))
  }
  return await request()
}

/** Status 200 means that the body was cut short or damaged. */
function isRetryable({ status }: DataError): boolean {
  return status === null || status === 200 || status === 408 || status === 429 || status >= 500
}

/**
 * Only the manifest is revalidated, because all other files have a content hash in their names. A file that is requested
 * again is revalidated too, because a damaged one may be in a cache.
 */
function fetchFile(root: URL, path: string, wasRequested: boolean): Promise<Response> {
  return fetch(new URL(path, root), { cache: path === MANIFEST_FILE || wasRequested ? 'no-cache' : 'default' })
}
