import { trustOwnScripts } from './trusted-types.ts'

/** Pages in a background tab never report a paint. */
const MAX_PAINT_WAIT_MS = 300

/** The page is readable without scripts, so the app is loaded after the first paint and does not delay it. */
async function start(): Promise<void> {
  await waitForFirstPaint()
  const preloads = document.querySelector('template')
  preloads?.replaceWith(preloads.content)
  const { startApp } = await import('./start-app.tsx')
  startApp()
}

function waitForFirstPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, MAX_PAINT_WAIT_MS)
  })
}

trustOwnScripts()
// The notice is for pages that are opened from a disk, where no script runs.
document.querySelector('#unserved')?.remove()
void start()
