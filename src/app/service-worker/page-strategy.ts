import { NetworkFirst } from 'workbox-strategies'
import { NOT_FOUND_PATH } from '../../archive/paths.ts'
import { isCacheable, pageKey } from '../offline/classify-url.ts'
import type { AppCache } from './app-cache.ts'
import { NETWORK_TIMEOUT_SECONDS, type SavedArchive } from './data-strategy.ts'

export interface PageStrategyOptions {
  readonly scope: string
  readonly cacheName: string
  readonly app: AppCache
  readonly savedArchive: SavedArchive
}

/** Responds with the page from the network, otherwise with the cached page, otherwise with one that the app renders. */
export function createPageStrategy({ scope, cacheName, app, savedArchive }: PageStrategyOptions) {
  const networkFirst = new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url),
        cacheWillUpdate: async ({ response }) => (isCacheable('page', response) ? response : null),
        fetchDidSucceed: async ({ response }) => {
          // The cached page is more useful than the error page of a broken server.
          if (response.status >= 500) throw new Error(`answered ${response.status}`)
          return response
        },
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) => await findOffline(request.url, cachedResponse),
      },
    ],
  })

  /** Finds a page that matches the data that is available offline. */
  async function findOffline(url: string, cached: Response | undefined): Promise<Response | undefined> {
    const state = await savedArchive.state()
    if (state === 'other') return await createEmptyPage()
    return cached ?? (await findFirstPage(url)) ?? (state === 'same' ? await createEmptyPage() : undefined)
  }

  async function findFirstPage(url: string): Promise<Response | undefined> {
    return pageKey(url) === scope ? await app.match(`${scope}index.html`) : undefined
  }

  /** 404.html works at any address. Its own text is hidden until the app renders the requested page. */
  async function createEmptyPage(): Promise<Response | undefined> {
    const page = await app.match(scope + NOT_FOUND_PATH.slice(1))
    if (page === undefined) return undefined
    const html = (await page.text()).replace('<div id="root"', '<div id="root" hidden')
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }

  return {
    async respond(request: Request, event: ExtendableEvent): Promise<Response> {
      try {
        return await networkFirst.handle({ request, event })
      } catch {
        return (await createEmptyPage()) ?? Response.error()
      }
    },
  }
}
