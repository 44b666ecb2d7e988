import { createBrowserRouter } from 'react-router'
import { openArchive } from './data/archive.ts'
import { fetchSource } from './data/fetch-source.ts'
import { createRoutes } from './router.tsx'
import { showArchive } from './show-archive.tsx'

// The page says where the archive is mounted, `./` or `../`, so that one bundle works at any address.
const root = new URL(document.documentElement.dataset['root'] ?? './', location.href)
const archive = openArchive(fetchSource(root))
const router = createBrowserRouter(createRoutes(archive), { basename: root.pathname })
const container = document.querySelector('#root')
if (container !== null) void showArchive(router, container)

import.meta.hot?.on('backfile:archive', () => {
  archive.reset()
  void router.revalidate()
})
