import { MANIFEST_FILE } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { DataError } from './data-error.ts'

const PAUSES_MS = [200, 800]

/**
 * Reads data files below `root`, which ends in a slash. Twice tries again, after a short pause, what failed on the way
 * or in the server; what the server says is not there is not asked for again. Rejects with a DataError. `early` is what
 * came of asking for the manifest before, null where nothing did: it is read once.
 */
export function fetchSource(root: URL, early?: Promise<Response | null>): Source {
  let unread = early
  async function ask(path: string): Promise<Response> {
    // Only the manifest changes under the same name: all other names carry a hash of what is in the file.
    const isManifest = path === MANIFEST_FILE
    const answer = isManifest && unread
    if (isManifest) unread = undefined
    return (await answer) || (await fetch(new URL(path, root), { cache: isManifest ? 'no-cache' : 'default' }))
  }
  async function readOnce<T>(path: string, take: (response: Response) => Promise<T>): Promise<T> {
    const response = await ask(path).catch((cause: unknown) => {
      throw new DataError(path, null, cause)
    })
    if (!response.ok) throw new DataError(path, response.status)
    return await take(response).catch((cause: unknown) => {
      throw new DataError(path, response.status, cause)
    })
  }
  async function read<T>(path: string, take: (response: Response) => Promise<T>): Promise<T> {
    for (const pauseMs of PAUSES_MS) {
      try {
        return await readOnce(path, take)
      } catch (error) {
        if (!(error instanceof DataError) || !isPassing(error)) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    return await readOnce(path, take)
  }
  return {
    readJson: (path) => read<unknown>(path, (response) => response.json()),
    readBytes: (path) => read(path, inflate),
  }
}

/** Deflated when the archive is built, so that it is small from servers that compress nothing, too. */
async function inflate(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const inflated = response.body?.pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}

function isPassing({ status }: DataError): boolean {
  return status === null || status === 200 || status === 408 || status === 429 || status >= 500
}
