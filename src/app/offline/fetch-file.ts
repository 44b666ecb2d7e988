import { DataError } from '../data/data-error.ts'
import { classifyUrl, isCacheable } from './classify-url.ts'

const RETRY_DELAYS_MS = [300, 1500]

/**
 * Fetches a file from the network. `no-store` bypasses the service worker and the HTTP cache, which would store every
 * file a second time. A network or server error is retried. Rejects with a DataError, or with the reason of `signal`.
 */
export async function fetchFile(path: string, root: URL, signal: AbortSignal): Promise<Response> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await fetchOnce(path, root, signal)
    } catch (error) {
      if (signal.aborted || (error instanceof DataError && error.isMissing)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, delayMs))
  }
  return await fetchOnce(path, root, signal)
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
