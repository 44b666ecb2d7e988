import { createBrowserRouter } from 'react-router'
import { openArchive } from './data/archive.ts'
import { fetchSource } from './data/fetch-source.ts'
import { createRoutes } from './router.tsx'
import { showArchive } from './show-archive.tsx'

const root = findRoot()
const archive = openArchive(fetchSource(root))
const router = createBrowserRouter(createRoutes(archive), { basename: root.pathname })
const container = document.querySelector('#root')
if (container !== null) void showArchive(router, container, hasMoved())

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
  removeBase(document.querySelector('base'))
  return found
}

/** Its links stand in the page until the app has what it needs, and stay where it cannot have that. */
function removeBase(base: HTMLBaseElement | null) {
  if (base === null) return
  for (const link of document.links) link.setAttribute('href', link.href)
  base.remove()
}

import.meta.hot?.on('backfile:archive', () => {
  archive.reset()
  void router.revalidate()
})
