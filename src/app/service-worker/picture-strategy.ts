import { parsePictureFile } from '../../archive/picture-path.ts'
import type { CacheNames } from '../offline/cache-names.ts'
import { isCacheable } from '../offline/classify-url.ts'
import { prunePictures } from './visited-cache.ts'

/** Listing a cache of pictures takes some milliseconds, so it is not pruned with each picture. */
const PICTURES_BETWEEN_PRUNINGS = 100

/**
 * Responds with the saved or visited picture, otherwise with the picture from the network. Without a connection, another
 * size of the picture is used: a download has only the smaller one.
 */
export function createPictureStrategy(names: CacheNames) {
  const { saved, pictures } = names
  let added = 0

  async function match(url: string): Promise<Response | undefined> {
    for (const cacheName of [saved, pictures]) {
      const response = await caches.match(url, { cacheName, ignoreVary: true })
      if (response !== undefined) return response
    }
    return undefined
  }

  async function matchOtherSize(url: string): Promise<Response | undefined> {
    const { variant } = parse(url) ?? {}
    if (typeof variant !== 'number') return undefined
    const prefix = url.slice(0, url.lastIndexOf('-'))
    for (const cacheName of [pictures, saved]) {
      if (!(await caches.has(cacheName))) continue
      const cache = await caches.open(cacheName)
      for (const request of await cache.keys()) {
        if (!request.url.startsWith(prefix) || typeof parse(request.url)?.variant !== 'number') continue
        return await cache.match(request, { ignoreVary: true })
      }
    }
    return undefined
  }

  async function keep(url: string, response: Response): Promise<void> {
    const cache = await caches.open(pictures)
    await cache.put(url, response)
    added += 1
    if (added % PICTURES_BETWEEN_PRUNINGS === 0) await prunePictures(names)
  }

  return {
    async respond(request: Request, event: ExtendableEvent): Promise<Response> {
      const cached = await match(request.url)
      if (cached !== undefined) return cached
      const response = await fetch(request).catch(() => null)
      if (response === null) return (await matchOtherSize(request.url)) ?? createFailure(request)
      // If the disk is full, the response is still used.
      if (isCacheable('picture', response)) event.waitUntil(keep(request.url, response.clone()).catch(() => {}))
      return response
    },
  }
}

function parse(url: string): ReturnType<typeof parsePictureFile> {
  return parsePictureFile(url.slice(url.lastIndexOf('data/pictures/')))
}

/**
 * An image cannot be decoded from an empty response, so the page shows its note. The browser would also report a network
 * error to the reader's console, where nothing can be done about it.
 */
function createFailure({ mode }: Request): Response {
  return mode === 'navigate' ? Response.error() : new Response(null, { headers: { 'content-type': 'image/webp' } })
}
