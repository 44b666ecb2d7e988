import type { MANIFEST_FILE } from '../../archive/paths.ts'
import { trustOwnScripts } from './trusted-types.ts'

/** Not imported, because the build puts that module into one file with most of the app. */
const MANIFEST: typeof MANIFEST_FILE = 'data/archive.json'
/** Pages in a background tab never report a paint. */
const MAX_PAINT_WAIT_MS = 300

/** The page is readable without scripts, so the app is loaded after the first paint and does not delay it. */
async function start(): Promise<void> {
  await waitForFirstPaint()
  insertPreloads()
  const root = findRoot()
  // Sent while the app is loading, because all other data waits for it.
  const manifest = fetch(new URL(MANIFEST, root), { cache: 'no-cache' })
  // The app handles a failure.
  manifest.catch(() => undefined)
  const { startApp } = await import('./start-app.tsx')
  await startApp(root, manifest)
  notice?.remove()
}

function insertPreloads(): void {
  const preloads = document.querySelector('template')
  if (preloads === null) return
  if (location.search !== '') for (const link of preloads.content.querySelectorAll('[data-unfiltered]')) link.remove()
  preloads.replaceWith(preloads.content)
}

/** Reads the root of the archive from the page, which contains it as a relative path, so that a bundle works at any path. */
function findRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
}

function waitForFirstPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, MAX_PAINT_WAIT_MS)
  })
}

/** Styles show the notice after a delay, which depends on its state. */
const notice = document.querySelector<HTMLElement>('#not-started')

function setNoticeState(state: 'loading' | 'failed'): void {
  if (notice !== null) notice.dataset['state'] = state
}

trustOwnScripts()
setNoticeState('loading')
start().catch((error: unknown) => {
  setNoticeState('failed')
  throw error
})
