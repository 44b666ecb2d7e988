import { createBrowserRouter } from 'react-router'
import { openArchive } from './data/archive.ts'
import { fetchSource } from './data/fetch-source.ts'
import { nameEntry } from './navigation/name-entry.ts'
import { registerWorker } from './offline/register-worker.ts'
import { createRoutes } from './router.tsx'
import { showArchive } from './show-archive.tsx'

/** The page is 404.html: servers show it where there is no page, the service worker where it has none. */
const isLocationIndependent = 'locationIndependent' in document.documentElement.dataset

/** `manifest` is what comes of asking for it before, null where nothing does. */
export function startApp(manifest?: Promise<Response | null>): void {
  const root = findRoot()
  const archive = openArchive(fetchSource(root, manifest))
  nameEntry()
  const router = createBrowserRouter(createRoutes(archive), { basename: root.pathname })
  const container = document.querySelector('#root')
  if (container !== null) {
    void showArchive(router, container, isLocationIndependent || hasMoved()).then(() =>
      registerWorker(root, async () => {
        const { announceEdition } = await import('./features/offline/announce-edition.ts')
        await announceEdition(archive, root)
      }),
    )
  }
  import.meta.hot?.on('backfile:archive', () => {
    archive.reset()
    void router.revalidate()
  })
}

/** Whether the reader went back or forward before the router could see it: the page is then that of another address. */
function hasMoved(): boolean {
  const [loaded] = performance.getEntriesByType('navigation')
  if (loaded === undefined || !URL.canParse(loaded.name)) return false
  const { pathname, search } = new URL(loaded.name)
  return pathname + search !== location.pathname + location.search
}

/** The page says where the archive is mounted, `./` or `../`, so that one bundle works at any address. */
function findRoot(): URL {
  const found = new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
  // From here on the address changes without a new document: what was relative to the first one is made absolute.
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  icon?.setAttribute('href', icon.href)
  return found
}
