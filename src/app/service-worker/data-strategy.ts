import { NetworkFirst, Strategy, type StrategyHandler } from 'workbox-strategies'
import type { CacheNames } from '../offline/cache-names.ts'
import { isCacheable } from '../offline/classify-url.ts'
import { MANIFEST_FILE } from '../../archive/paths.ts'

/** A page or a manifest has a few kilobytes, so a slow line delivers it in this time. After that, the cached page is used. */
export const NETWORK_TIMEOUT_SECONDS = 4

export interface SavedArchive {
  /**
   * The manifest to use offline: the manifest of the saved archive if it is complete, otherwise the last visited
   * manifest.
   */
  readonly manifest: () => Promise<Response | undefined>
  /** `other` means that the saved archive is complete, but another version than the pages that were visited last. */
  readonly state: () => Promise<'none' | 'same' | 'other'>
}

/** The archive that the reader saved for offline use. Its manifest is saved last, and means that it is complete. */
export function createSavedArchive(scope: string, { saved, visited }: CacheNames): SavedArchive {
  const url = new URL(MANIFEST_FILE, scope).href
  return {
    manifest: () => matchIn([saved, visited], url),
    async state() {
      const [complete, last] = await Promise.all([matchIn([saved], url), matchIn([visited], url)])
      if (complete === undefined) return 'none'
      return last === undefined || (await last.text()) === (await complete.text()) ? 'same' : 'other'
    },
  }
}

const DATA_ONLY = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (isCacheable('data', response) ? response : null),
}

/** The manifest is the only data file whose content changes, so it comes from the network if possible. */
export function createManifestStrategy({ visited }: CacheNames, savedArchive: SavedArchive): Strategy {
  return createNetworkFirst(visited, savedArchive.manifest)
}

/**
 * All other data files have a hash in their name, so a cached file is not requested again, unless the page asks for it
 * because the cached file may be damaged: see `createFetchSource`.
 */
export function createDataStrategy({ visited, saved }: CacheNames): Strategy {
  return new SavedFirst(saved, visited)
}

/** For data that the page asks to revalidate. */
export function createRevalidation({ visited, saved }: CacheNames): Strategy {
  return createNetworkFirst(visited, async (url) => await matchIn([saved, visited], url))
}

function createNetworkFirst(cacheName: string, findCached: (url: string) => Promise<Response | undefined>): Strategy {
  return new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
    matchOptions: { ignoreVary: true },
    plugins: [DATA_ONLY, { cachedResponseWillBeUsed: async ({ request }) => (await findCached(request.url)) ?? null }],
  })
}

async function matchIn(cacheNames: readonly string[], url: string): Promise<Response | undefined> {
  for (const cacheName of cacheNames) {
    const response = await caches.match(url, { cacheName, ignoreVary: true })
    if (response !== undefined) return response
  }
  return undefined
}

class SavedFirst extends Strategy {
  readonly #saved: string

  constructor(saved: string, visited: string) {
    super({ cacheName: visited, matchOptions: { ignoreVary: true }, plugins: [DATA_ONLY] })
    this.#saved = saved
  }

  // Workbox defines this name.
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const saved = await caches.match(request, { cacheName: this.#saved, ignoreVary: true })
    return saved ?? (await handler.cacheMatch(request)) ?? (await handler.fetchAndCachePut(request))
  }
}
