import './app.css'
import { createHashRouter } from 'react-router'
import { openArchive } from './data/archive.ts'
import { nameEntry } from './navigation/name-entry.ts'
import { createRoutes } from './router.tsx'
import { showArchive } from './show-archive.tsx'
import { blocksOf, embeddedSource } from './single/embedded-source.ts'

/**
 * Starts the reader in a single file, which holds all that it reads. The address of a page is the fragment:
 * `archive.html#/articles/a.html?q=b`. Nothing was prerendered for it.
 */
function start(container: Element): void {
  // What is not an address, such as a mark that something else has put behind the file's name, means the first page.
  if (!location.hash.startsWith('#/')) history.replaceState(history.state, '', '#/')
  nameEntry()
  const router = createHashRouter(createRoutes(openArchive(embeddedSource(blocksOf(document)))))
  void showArchive(router, container, true)
}

const container = document.querySelector('#root')
// Where it cannot be unpacked, the page says so itself: `src/publish/single/single-page.ts`.
if (container !== null && 'DecompressionStream' in globalThis) start(container)
