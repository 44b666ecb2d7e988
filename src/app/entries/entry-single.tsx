import '../app.css'
import { createHashRouter } from 'react-router'
import { openArchive } from '../data/archive.ts'
import { hydrateOrRender } from '../hydration/hydrate-or-render.tsx'
import { ensureHistoryKey } from '../navigation/ensure-history-key.ts'
import type { Platform } from '../platform/platform.ts'
import { createRoutes } from '../routes/create-routes.tsx'
import { createEmbeddedPictures, findPictureBlocks } from '../single-file/embedded-pictures.ts'
import { createEmbeddedSource, findDataBlocks } from '../single-file/embedded-source.ts'
import { fragmentHref } from '../single-file/fragment-href.ts'
import { startSearchWorker } from '../single-file/start-search-worker.ts'

/** Starts the reader in a single file. Nothing is prerendered, and the fragment contains the address of the page. */
function start(container: Element): void {
  // Any other fragment, such as one that another program added, opens the first page.
  if (!location.hash.startsWith('#/')) history.replaceState(history.state, '', '#/')
  ensureHistoryKey()
  const platform: Platform = {
    source: createEmbeddedSource(findDataBlocks(document)),
    startSearchWorker,
    createHref: fragmentHref,
    pictures: createEmbeddedPictures(findPictureBlocks(document)),
    hasLicensesFile: false,
    // The single file is itself a copy for offline use.
    loadOfflineButton: async () => null,
  }
  const router = createHashRouter(createRoutes(platform, openArchive(platform)))
  void hydrateOrRender(router, container, true)
}

const container = document.querySelector('#root')
// Without this interface, the page shows its own notice: `src/publish/single-file/single-page.ts`.
if (container !== null && 'DecompressionStream' in globalThis) start(container)
