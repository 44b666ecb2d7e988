import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { createCacheNames, filterAppCaches } from '../offline/cache-names.ts'
import { classifyUrl, isCacheable } from '../offline/classify-url.ts'

/** Publishing replaces `self.BUILD_INFO` in the compiled worker by this object. */
export interface BuildInfo {
  /** Changes with every published file. */
  readonly buildId: string
  /** URLs are relative to the URL of the worker. */
  readonly precache: readonly PrecacheEntry[]
  /** Assets that are cached on first use. */
  readonly rare: readonly string[]
}

/** The files of the app: those of this build, and those of earlier builds for open tabs. */
export interface AppCache {
  /** Fetches the files of this build that no earlier build has. Rejects if a file cannot be fetched. */
  readonly install: (event: ExtendableEvent) => Promise<void>
  /** Removes the files of earlier builds. Keeps the last one if a page of the archive is open. */
  readonly prune: () => Promise<void>
  /** Returns true for the files of this build. */
  readonly has: (url: string) => boolean
  readonly match: (url: string) => Promise<Response | undefined>
  /** Responds from the cache, otherwise from the network. Caches the response if the file belongs to this build. */
  readonly respond: (request: Request) => Promise<Response>
}

const NOT_FOUND = '404.html'

export function createAppCache(scope: string, { buildId, precache, rare }: BuildInfo, clients: Clients): AppCache {
  const { app, saved } = createCacheNames(scope)
  const cacheName = app(buildId)
  const controller = new PrecacheController({ cacheName, plugins: [{ cacheWillUpdate }] })
  controller.addToCacheList([...precache])
  const rareUrls = new Set(rare.map((path) => new URL(path, scope).href))
  const has = (url: string) => rareUrls.has(url) || controller.getCacheKeyForURL(url) !== undefined

  /** Newest first. */
  async function listEarlierCaches(): Promise<readonly string[]> {
    const names = filterAppCaches(scope, await caches.keys())
    return names.filter((name) => name !== cacheName).toReversed()
  }

  async function match(url: string): Promise<Response | undefined> {
    const key = controller.getCacheKeyForURL(url) ?? url
    for (const name of [cacheName, saved, ...(await listEarlierCaches())]) {
      const response = await caches.match(key, { cacheName: name, ignoreVary: true })
      if (response !== undefined) return response
    }
    return undefined
  }

  /** A file with a hash in its name has no revision, and is the same in every build. */
  async function copyEarlierFiles(): Promise<void> {
    const cache = await caches.open(cacheName)
    for (const { url, revision } of precache) {
      const absolute = new URL(url, scope).href
      const response = revision === null ? await match(absolute) : undefined
      if (response !== undefined) await cache.put(absolute, response)
    }
  }

  return {
    match,
    has,
    async install(event) {
      await copyEarlierFiles()
      await controller.install(event)
    },
    async prune() {
      const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true })
      const isOpen = tabs.some(({ url }) => classifyUrl(url, scope) !== null)
      const unused = (await listEarlierCaches()).slice(isOpen ? 1 : 0)
      await Promise.all(unused.map((name) => caches.delete(name)))
    },
    async respond(request) {
      const cached = await match(request.url)
      if (cached !== undefined) return cached
      const response = await fetch(request)
      if (has(request.url) && isCacheable('asset', response)) {
        const cache = await caches.open(cacheName)
        // If the disk is full, the response is still used.
        await cache.put(request.url, response.clone()).catch(() => {})
      }
      return response
    },
  }
}

/** Some hosts send 404.html with the status 404, even if that file itself is requested. */
async function cacheWillUpdate({ request, response }: { request: Request; response: Response }) {
  const isNotFoundPage = response.status === 404 && new URL(request.url).pathname.endsWith(`/${NOT_FOUND}`)
  if (isNotFoundPage) return new Response(response.body, { headers: response.headers })
  return response.status === 200 ? response : null
}
