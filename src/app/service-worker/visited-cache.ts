import type { CacheNames } from '../offline/cache-names.ts'
import { classifyUrl, isCacheable, pageKey, type UrlKind } from '../offline/classify-url.ts'
import type { AppCache } from './app-cache.ts'

/** The pages that are fetched again after an update. The app renders older pages from data. */
const MAX_PAGES = 60
/** About 20 MB for real news. */
const MAX_DATA_FILES = 4000

/** About 60 MB of photographs, in two sizes and as thumbnails. */
const MAX_PICTURES = 1500

/** Caches the files of a page that was loaded before the worker took control. Ignores failures. */
export async function cacheVisited(
  urls: readonly string[],
  scope: string,
  names: CacheNames,
  app: AppCache,
): Promise<void> {
  const add = async (url: string) => {
    const kind = classifyUrl(url, scope)
    if (kind === null) return
    if (kind === 'asset') return void (await app.respond(new Request(url)))
    const cache = await caches.open(cacheNameOf(kind, names))
    const key = kind === 'page' ? pageKey(url) : url
    if (await cache.match(key, { ignoreVary: true })) return
    const response = await fetch(url, { credentials: 'same-origin' })
    if (isCacheable(kind, response)) await cache.put(key, response)
  }
  await Promise.allSettled(urls.map(add))
}

/**
 * Fetches the last visited pages again after an update, because they must match the new data, and removes all other
 * pages. If the network fails, the remaining pages stay unchanged.
 */
export async function refreshPages({ pages }: CacheNames): Promise<void> {
  const cache = await caches.open(pages)
  const newestFirst = (await cache.keys()).toReversed()
  for (const { url } of newestFirst.slice(MAX_PAGES)) await cache.delete(url)
  for (const { url } of newestFirst.slice(0, MAX_PAGES).toReversed()) {
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-cache' }).catch(() => null)
    if (response === null) return
    if (isCacheable('page', response)) await cache.put(url, response)
    else if (response.status === 404 || response.status === 410) await cache.delete(url)
  }
}

function cacheNameOf(kind: Exclude<UrlKind, 'asset'>, { pages, visited, pictures }: CacheNames): string {
  switch (kind) {
    case 'page':
      return pages
    case 'picture':
      return pictures
    case 'data':
    case 'manifest':
      return visited
    default:
      return kind satisfies never
  }
}

/** Removes the data that was cached first. Some of it belongs to earlier builds and is no longer used. */
export async function pruneVisitedData({ visited }: CacheNames): Promise<void> {
  await removeFirst(visited, MAX_DATA_FILES)
}

/** Removes the pictures that were cached first. */
export async function prunePictures({ pictures }: CacheNames): Promise<void> {
  await removeFirst(pictures, MAX_PICTURES)
}

async function removeFirst(cacheName: string, maxEntries: number): Promise<void> {
  // `open` would create a missing cache.
  if (!(await caches.has(cacheName))) return
  const cache = await caches.open(cacheName)
  const oldestFirst = await cache.keys()
  for (const request of oldestFirst.slice(0, Math.max(0, oldestFirst.length - maxEntries))) await cache.delete(request)
}
