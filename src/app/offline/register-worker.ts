import { SERVICE_WORKER_FILE } from '../../archive/paths.ts'
import type { VisitedMessage } from './visited-message.ts'

/** The minimum time between two checks for an update, which a page makes when it becomes visible. */
const UPDATE_CHECK_INTERVAL_MS = 3_600_000

/**
 * Registers the service worker of the archive at `root` when the page is idle. `onUpdate` is called when a new worker,
 * which comes with each build, takes control of the open page.
 */
export function registerWorker(root: URL, onUpdate: () => void): void {
  // Undefined on an insecure address.
  const { serviceWorker } = navigator as Partial<Navigator>
  if (!import.meta.env.PROD || serviceWorker === undefined) return
  const script = root.href + SERVICE_WORKER_FILE
  // The controller may be the worker of an archive in a folder above.
  let isControlled = serviceWorker.controller?.scriptURL === script
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) onUpdate()
    else serviceWorker.controller?.postMessage(createVisitedMessage())
    isControlled = true
  })
  // Safari has no `requestIdleCallback`.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout
  whenIdle(async () => {
    // The page works without a worker too.
    const registration = await serviceWorker.register(script).catch(() => null)
    let checkedMs = Date.now()
    document.addEventListener('visibilitychange', () => {
      if (Date.now() - checkedMs < UPDATE_CHECK_INTERVAL_MS) return
      checkedMs = Date.now()
      void registration?.update().catch(() => {})
    })
  })
}

function createVisitedMessage(): VisitedMessage {
  const resources = performance.getEntriesByType('resource').map(({ name }) => name)
  return { kind: 'visited', urls: [location.href, ...resources] }
}
