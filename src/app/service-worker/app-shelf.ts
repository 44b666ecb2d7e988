import { PrecacheController } from 'workbox-precaching'
import { appCachesOf, cacheNames } from '../offline/cache-names.ts'
import { isKeepable, kindOfAddress } from '../offline/own-address.ts'
import type { BuildInfo } from './build-info.ts'

/** The app's own files: those of this edition, and of the former while tabs may still run it. */
export interface AppShelf {
  /** Fetches what this edition needs, but for what a former one has too. Rejects where a file cannot be had. */
  readonly install: (event: ExtendableEvent) => Promise<void>
  /** Lets go of former editions; of the last one too where no page of the archive is open. */
  readonly tidy: () => Promise<void>
  readonly has: (address: string) => boolean
  readonly match: (address: string) => Promise<Response | undefined>
  /** What is kept, else what the network has, which is kept then. */
  readonly answer: (request: Request) => Promise<Response>
}

const NOT_FOUND = '404.html'

export function appShelf(scope: string, { edition, precache }: BuildInfo, clients: Clients): AppShelf {
  const { app, kept } = cacheNames(scope)
  const cacheName = app(edition)
  const controller = new PrecacheController({ cacheName, plugins: [{ cacheWillUpdate }] })
  controller.addToCacheList([...precache])
  /** Newest first. */
  const former = async () =>
    appCachesOf(scope, await caches.keys())
      .filter((name) => name !== cacheName)
      .toReversed()

  async function match(address: string): Promise<Response | undefined> {
    const key = controller.getCacheKeyForURL(address) ?? address
    const matchIn = (name: string) => caches.match(key, { cacheName: name, ignoreVary: true })
    const own = (await matchIn(cacheName)) ?? (await matchIn(kept))
    if (own !== undefined) return own
    for (const name of await former()) {
      const found = await matchIn(name)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** A name with a hash means the same file in every edition. */
  async function takeOver(): Promise<void> {
    const cache = await caches.open(cacheName)
    for (const { url, revision } of precache) {
      const address = new URL(url, scope).href
      const known = revision === null ? await match(address) : undefined
      if (known !== undefined) await cache.put(address, known)
    }
  }

  return {
    match,
    has: (address) => controller.getCacheKeyForURL(address) !== undefined,
    async install(event) {
      await takeOver()
      await controller.install(event)
    },
    async tidy() {
      const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true })
      const isOpen = tabs.some(({ url }) => kindOfAddress(url, scope) !== null)
      await Promise.all((await former()).slice(isOpen ? 1 : 0).map((name) => caches.delete(name)))
    },
    async answer(request) {
      const known = await match(request.url)
      if (known !== undefined) return known
      const response = await fetch(request)
      if (isKeepable('asset', response)) {
        const cache = await caches.open(cacheName)
        // A full disk is no reason to go without the file now.
        await cache.put(request.url, response.clone()).catch(() => {})
      }
      return response
    },
  }
}

/** Some hosts answer with the status that the name of 404.html says, even where it is asked for itself. */
async function cacheWillUpdate({ request, response }: { request: Request; response: Response }) {
  const isItself = response.status === 404 && new URL(request.url).pathname.endsWith(`/${NOT_FOUND}`)
  if (isItself) return new Response(response.body, { headers: response.headers })
  return response.status === 200 ? response : null
}
