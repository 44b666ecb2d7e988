import { DataError } from '../data/data-error.ts'
import { retry } from '../data/fetch-source.ts'
import { classifyUrl, isCacheable } from './classify-url.ts'

/**
 * Fetches a file from the network. `no-store` bypasses the service worker and the HTTP cache, which would store every
 * file a second time. A network or server error is retried. Rejects with a DataError, or with the reason of `signal`.
 */
export async function fetchFile(path: string, root: URL, signal: AbortSignal): Promise<Response> {
  return await retry(() => fetchOnce(path, root, signal))
}

async function fetchOnce(path: string, root: URL, signal: AbortSignal): Promise<Response> {
  const url = new URL(path, root).href
  const response = await fetch(url, { cache: 'no-store', credentials: 'same-origin', signal }).catch(
    (cause: unknown) => {
      signal.throwIfAborted()
      throw new DataError(path, null, cause)
    },
  )
  // The server answers every URL with a page, or there is a captive portal.
  if (response.ok && !isCacheable(classifyUrl(url, root.href) ?? 'data', response)) throw new DataError(path, null)
  if (!response.ok) throw new DataError(path, response.status)
  return response
}
