import { DataError } from '../data/data-error.ts'
import { isKeepable, kindOfAddress } from './own-address.ts'

const PAUSES_MS = [300, 1500]

/**
 * Fetches what is to be kept from the network itself: `no-store` goes past the service worker, and past the browser's
 * own cache, which would hold everything a second time. Tries again what failed on the way. Rejects with a DataError,
 * or with what `signal` was aborted for.
 */
export async function fetchFile(path: string, root: URL, signal: AbortSignal): Promise<Response> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await fetchOnce(path, root, signal)
    } catch (error) {
      if (signal.aborted || (error instanceof DataError && error.isMissing)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return await fetchOnce(path, root, signal)
}

async function fetchOnce(path: string, root: URL, signal: AbortSignal): Promise<Response> {
  const address = new URL(path, root).href
  const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin', signal }).catch(
    (cause: unknown) => {
      signal.throwIfAborted()
      throw new DataError(path, null, cause)
    },
  )
  if (response.ok && !isKeepable(kindOfAddress(address, root.href) ?? 'data', response)) {
    // A page in its place, from a server that answers all addresses, or from a gate to the network.
    throw new DataError(path, null)
  }
  if (!response.ok) throw new DataError(path, response.status)
  return response
}
