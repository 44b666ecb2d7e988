import type { CacheNames } from '../offline/cache-names.ts'
import { isKeepable, kindOfAddress, pageKey } from '../offline/own-address.ts'
import type { AppShelf } from './app-shelf.ts'

/** The last pages that are fetched anew with a new edition: a reader's afternoon. Older ones the app renders from data. */
const MOST_PAGES = 60
/** About 20 MB of real news. */
const MOST_DATA_FILES = 4000

/** Stores what a page had fetched before the worker could see it. Never rejects: what fails is merely not stored. */
export async function keepVisited(
  addresses: readonly string[],
  scope: string,
  names: CacheNames,
  app: AppShelf,
): Promise<void> {
  const keep = async (address: string) => {
    const kind = kindOfAddress(address, scope)
    if (kind === null) return
    if (kind === 'asset') return void (await app.answer(new Request(address)))
    const cache = await caches.open(kind === 'page' ? names.pages : names.visited)
    const key = kind === 'page' ? pageKey(address) : address
    if (await cache.match(key, { ignoreVary: true })) return
    const response = await fetch(address, { credentials: 'same-origin' })
    if (isKeepable(kind, response)) await cache.put(key, response)
  }
  await Promise.allSettled(addresses.map(keep))
}

/**
 * Brings the pages that were visited last up to a new edition, whose data they shall be shown with, and lets go of the
 * others. Where the network fails, those that are left stay as they are.
 */
export async function renewPages({ pages }: CacheNames): Promise<void> {
  const cache = await caches.open(pages)
  const newestFirst = (await cache.keys()).toReversed()
  for (const { url } of newestFirst.slice(MOST_PAGES)) await cache.delete(url)
  for (const { url } of newestFirst.slice(0, MOST_PAGES).toReversed()) {
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-cache' }).catch(() => null)
    if (response === null) return
    if (isKeepable('page', response)) await cache.put(url, response)
    else if (response.status === 404 || response.status === 410) await cache.delete(url)
  }
}

/** Lets go of the data that was asked for longest ago: some of it is of former editions, and of no use. */
export async function tidyVisited({ visited }: CacheNames): Promise<void> {
  const cache = await caches.open(visited)
  const oldestFirst = await cache.keys()
  for (const request of oldestFirst.slice(0, Math.max(0, oldestFirst.length - MOST_DATA_FILES))) {
    await cache.delete(request)
  }
}
