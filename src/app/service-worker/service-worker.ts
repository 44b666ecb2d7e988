/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing'
import { cacheNames } from '../offline/cache-names.ts'
import { type AddressKind, kindOfAddress } from '../offline/own-address.ts'
import type { ToServiceWorker } from '../offline/to-worker.ts'
import { appShelf } from './app-shelf.ts'
import type { BuildInfo } from './build-info.ts'
import { dataStrategy, manifestStrategy } from './data-strategy.ts'
import { keptArchive } from './kept-archive.ts'
import { pageStrategy } from './page-strategy.ts'
import { keepVisited, renewPages, tidyVisited } from './visited.ts'

declare const self: ServiceWorkerGlobalScope & { readonly BUILD_INFO: BuildInfo }

const { scope } = self.registration
const names = cacheNames(scope)
const app = appShelf(scope, self.BUILD_INFO, self.clients)
const kept = keptArchive(scope, names)
const pages = pageStrategy({ scope, cacheName: names.pages, app, kept })

// A tab that runs the former edition is served on: what it may ask for is still there. So nobody needs to wait.
self.addEventListener('install', (event) => {
  event.waitUntil(
    app.install(event).then(async () => {
      await renewPages(names).catch(() => {})
      await self.skipWaiting()
    }),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), app.tidy(), tidyVisited(names)]))
})

self.addEventListener('message', (event) => {
  // Nobody but the pages of this origin can write here, and of them only ours do.
  const { kind, addresses } = event.data as ToServiceWorker
  switch (kind) {
    case 'visited':
      return event.waitUntil(keepVisited(addresses, scope, names, app))
    default:
      return kind satisfies never
  }
})

registerRoute(({ request, url }) => request.mode === 'navigate' && kindOfAddress(url.href, scope) === 'page', {
  handle: ({ request, event }) => pages.answer(request, event),
})
registerRoute(isPart('manifest'), manifestStrategy(names, kept))
registerRoute(isPart('data'), dataStrategy(names))
registerRoute(
  ({ request, url }) => isWhole(request) && (kindOfAddress(url.href, scope) === 'asset' || app.has(url.href)),
  { handle: ({ request }) => app.answer(request) },
)

function isPart(kind: AddressKind) {
  return ({ request, url }: { readonly request: Request; readonly url: URL }) =>
    isWhole(request) && kindOfAddress(url.href, scope) === kind
}

/** Whether an answer may be kept: who asks for a part, or for nothing to be stored, gets it from the network. */
function isWhole({ mode, cache, headers }: Request): boolean {
  return mode !== 'navigate' && cache !== 'no-store' && !headers.has('range')
}
