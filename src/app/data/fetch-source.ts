import { MANIFEST_FILE } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

const PAUSES_MS = [200, 800]

/**
 * Reads data files below `root`, which ends in a slash. Twice tries again, after a short pause, what failed on the way
 * or in the server; what the server says is not there is not asked for again. Rejects with a DataError.
 */
export function fetchSource(root: URL): Source {
  return {
    async readJson(path) {
      for (const pauseMs of PAUSES_MS) {
        try {
          return await readOnce(root, path)
        } catch (error) {
          if (!(error instanceof DataError) || !isPassing(error)) throw error
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      return await readOnce(root, path)
    },
  }
}

async function readOnce(root: URL, path: string): Promise<unknown> {
  // Only the manifest changes under the same name: all other names carry a hash of what is in the file.
  const cache = path === MANIFEST_FILE ? 'no-cache' : 'default'
  const response = await fetch(new URL(path, root), { cache, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new DataError(path, null, cause)
  })
  if (!response.ok) throw new DataError(path, response.status)
  return await response.json().catch((cause: unknown) => {
    throw new DataError(path, response.status, cause)
  })
}

function isPassing({ status }: DataError): boolean {
  return status === null || status === 200 || status === 408 || status === 429 || status >= 500
}
