/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing'
import { createCacheNames } from '../offline/cache-names.ts'
import { classifyUrl, type UrlKind } from '../offline/classify-url.ts'
import type { VisitedMessage } from '../offline/visited-message.ts'
import { type BuildInfo, createAppCache } from './app-cache.ts'
import { createDataStrategy, createManifestStrategy, createRevalidation, createSavedArchive } from './data-strategy.ts'
import { createPageStrategy } from './page-strategy.ts'
import { createPictureStrategy } from './picture-strategy.ts'
import { cacheVisited, prunePictures, pruneVisitedData, refreshPages } from './visited-cache.ts'

declare const self: ServiceWorkerGlobalScope & { readonly BUILD_INFO: BuildInfo }

const { scope } = self.registration
const names = createCacheNames(scope)
const app = createAppCache(scope, self.BUILD_INFO, self.clients)
const savedArchive = createSavedArchive(scope, names)
const pages = createPageStrategy({ scope, cacheName: names.pages, app, savedArchive })

// The worker takes control at once, because it still has the files that tabs of the earlier build may request.
self.addEventListener('install', (event) => {
  event.waitUntil(
    app.install(event).then(async () => {
      await refreshPages(names).catch(() => {})
      await self.skipWaiting()
    }),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), app.prune(), pruneVisitedData(names), prunePictures(names)]))
})

self.addEventListener('message', (event) => {
  // Only pages of this origin can send messages, and only the pages of the app do.
  const { kind, urls } = event.data as VisitedMessage
  switch (kind) {
    case 'visited':
      return event.waitUntil(cacheVisited(urls, scope, names, app))
    default:
      return kind satisfies never
  }
})

registerRoute(({ request, url }) => request.mode === 'navigate' && classifyUrl(url.href, scope) === 'page', {
  handle: ({ request, event }) => pages.respond(request, event),
})
registerRoute(isRequestOf('manifest'), createManifestStrategy(names, savedArchive))
const data = createDataStrategy(names)
const revalidation = createRevalidation(names)
const pictures = createPictureStrategy(names)
registerRoute(isRequestOf('data'), {
  handle: (options) => (options.request.cache === 'no-cache' ? revalidation : data).handle(options),
})
registerRoute(({ request, url }) => canUseCache(request) && classifyUrl(url.href, scope) === 'picture', {
  handle: ({ request, event }) => pictures.respond(request, event),
})
// An asset that is not of this build belongs to an earlier one, whose pages may still be open, or to another website.
// A reader may open the licences, which are an asset. All other navigations are to pages.
registerRoute(
  ({ request, url }) =>
    canUseCache(request) &&
    (classifyUrl(url.href, scope) === 'asset' || (request.mode !== 'navigate' && app.has(url.href))),
  { handle: ({ request }) => app.respond(request) },
)

function isRequestOf(kind: UrlKind) {
  return ({ request, url }: { readonly request: Request; readonly url: URL }) =>
    request.mode !== 'navigate' && canUseCache(request) && classifyUrl(url.href, scope) === kind
}

/** Requests for a part of a file, and those with `no-store`, go to the network. */
function canUseCache({ cache, headers }: Request): boolean {
  return cache !== 'no-store' && !headers.has('range')
}
