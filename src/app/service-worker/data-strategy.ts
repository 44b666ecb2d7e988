import { NetworkFirst, Strategy, type StrategyHandler } from 'workbox-strategies'
import type { CacheNames } from '../offline/cache-names.ts'
import { isKeepable } from '../offline/own-address.ts'
import type { KeptArchive } from './kept-archive.ts'
import { PATIENCE_SECONDS } from './page-strategy.ts'

const ONLY_DATA = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (isKeepable('data', response) ? response : null),
}

/** The one data file whose content changes: from the network where that answers. */
export function manifestStrategy({ visited }: CacheNames, kept: KeptArchive): Strategy {
  return new NetworkFirst({
    cacheName: visited,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    matchOptions: { ignoreVary: true },
    plugins: [ONLY_DATA, { cachedResponseWillBeUsed: async () => (await kept.manifest()) ?? null }],
  })
}

/** All others never change under their names: what is here is not asked for again. */
export function dataStrategy({ visited, kept }: CacheNames): Strategy {
  return new KeptFirst(kept, visited)
}

class KeptFirst extends Strategy {
  readonly #kept: string

  constructor(kept: string, visited: string) {
    super({ cacheName: visited, matchOptions: { ignoreVary: true }, plugins: [ONLY_DATA] })
    this.#kept = kept
  }

  // The name is workbox's.
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = await caches.match(request, { cacheName: this.#kept, ignoreVary: true })
    return kept ?? (await handler.cacheMatch(request)) ?? (await handler.fetchAndCachePut(request))
  }
}
