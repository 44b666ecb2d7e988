import { NetworkFirst } from 'workbox-strategies'
import { NOT_FOUND_PATH } from '../../archive/paths.ts'
import { isKeepable, pageKey } from '../offline/own-address.ts'
import type { AppShelf } from './app-shelf.ts'
import type { KeptArchive } from './kept-archive.ts'

/** Longer than a slow line takes for the few kilobytes of a page; where it takes longer, the page as it was will do. */
export const PATIENCE_SECONDS = 4

export interface PageStrategyOptions {
  readonly scope: string
  readonly cacheName: string
  readonly app: AppShelf
  readonly kept: KeptArchive
}

/** Answers with a page from the network, else as it was visited, else with one that the app renders anew. */
export function pageStrategy({ scope, cacheName, app, kept }: PageStrategyOptions) {
  const pages = new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url),
        cacheWillUpdate: async ({ response }) => (isKeepable('page', response) ? response : null),
        fetchDidSucceed: async ({ response }) => {
          // What a broken server has to say is of less use than the page as it was.
          if (response.status >= 500) throw new Error(`answered ${response.status}`)
          return response
        },
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) => await stored(request.url, cachedResponse),
      },
    ],
  })

  /** What can be shown without the network, and belongs to the data that can be had without it. */
  async function stored(address: string, visited: Response | undefined): Promise<Response | undefined> {
    const state = await kept.state()
    if (state === 'other') return await shell()
    return visited ?? (await firstPage(address)) ?? (state === 'same' ? await shell() : undefined)
  }

  async function firstPage(address: string): Promise<Response | undefined> {
    return pageKey(address) === scope ? await app.match(`${scope}index.html`) : undefined
  }

  /** The page for addresses that lead nowhere finds its root itself; what it says of them is not shown. */
  async function shell(): Promise<Response | undefined> {
    const page = await app.match(scope + NOT_FOUND_PATH.slice(1))
    if (page === undefined) return undefined
    const html = (await page.text()).replace('<div id="root"', '<div id="root" hidden')
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }

  return {
    async answer(request: Request, event: ExtendableEvent): Promise<Response> {
      try {
        return await pages.handle({ request, event })
      } catch {
        return (await shell()) ?? Response.error()
      }
    },
  }
}
