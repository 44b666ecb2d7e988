import { NetworkFirst, Strategy, type StrategyHandler } from 'workbox-strategies'
import type { CacheNames } from '../offline/cache-names.ts'
import { isCacheable } from '../offline/classify-url.ts'
import { NETWORK_TIMEOUT_SECONDS } from './page-strategy.ts'
import type { SavedArchive } from './saved-archive.ts'

const DATA_ONLY = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (isCacheable('data', response) ? response : null),
}

/** The manifest is the only data file whose content changes, so it comes from the network if possible. */
export function createManifestStrategy({ visited }: CacheNames, savedArchive: SavedArchive): Strategy {
  return new NetworkFirst({
    cacheName: visited,
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
    matchOptions: { ignoreVary: true },
    plugins: [DATA_ONLY, { cachedResponseWillBeUsed: async () => (await savedArchive.manifest()) ?? null }],
  })
}

/** All other data files have a hash in their name, so a cached file is never requested again. */
export function createDataStrategy({ visited, saved }: CacheNames): Strategy {
  return new SavedFirst(saved, visited)
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
