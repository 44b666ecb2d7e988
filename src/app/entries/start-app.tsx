import { createBrowserRouter } from 'react-router'
import { openArchive } from '../data/archive.ts'
import { createFetchSource } from '../data/fetch-source.ts'
import { hydrateOrRender } from '../hydration/hydrate-or-render.tsx'
import { ensureHistoryKey } from '../navigation/ensure-history-key.ts'
import { FILE_ADDRESSES } from '../navigation/picture-addresses.ts'
import { relativeHref } from '../navigation/relative-href.ts'
import { registerWorker } from '../offline/register-worker.ts'
import type { Platform } from '../platform/platform.ts'
import { createRoutes } from '../routes/create-routes.tsx'

/** True on 404.html, which servers send for a missing page, and the service worker for a page that is not cached. */
const isLocationIndependent = 'locationIndependent' in document.documentElement.dataset

/**
 * `root` is the address of the archive, and `manifest` the request of its manifest. Resolves when the page reacts to the
 * reader, or says why it cannot.
 */
export async function startApp(root: URL, manifest: Promise<Response>): Promise<void> {
  // Later, the address changes without a new document, so the relative address of the icon becomes absolute now.
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  icon?.setAttribute('href', icon.href)
  const platform: Platform = {
    source: createFetchSource(root, manifest),
    startSearchWorker: () => new Worker(new URL('../../search/worker/worker.ts', import.meta.url), { type: 'module' }),
    createHref: relativeHref,
    pictures: FILE_ADDRESSES,
    hasLicensesFile: true,
    loadOfflineButton: async () => (await import('../features/offline/offline-button.tsx')).OfflineButton,
  }
  const archive = openArchive(platform)
  ensureHistoryKey()
  const router = createBrowserRouter(createRoutes(platform, archive), { basename: root.pathname })
  import.meta.hot?.on('backfile:archive', () => {
    archive.reset()
    void router.revalidate()
  })
  const container = document.querySelector('#root')
  if (container === null) return
  await hydrateOrRender(router, container, isLocationIndependent || hasMoved())
  void registerWorker(root, async () => {
    const { announceUpdate } = await import('../features/offline/announce-update.ts')
    await announceUpdate(archive, root)
  })
}

/**
 * Returns true if the reader went back or forward before the router started. The document then belongs to another page.
 */
function hasMoved(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  if (navigation === undefined || !URL.canParse(navigation.name)) return false
  const { pathname, search } = new URL(navigation.name)
  return pathname + search !== location.pathname + location.search
}
