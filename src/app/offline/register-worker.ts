import { SERVICE_WORKER_FILE } from '../../archive/paths.ts'
import type { ToServiceWorker } from './to-worker.ts'

/** A page that stays open looks for a newer edition when the reader comes back to it, but no more often than this. */
const REST_MS = 3_600_000

/**
 * Lets the archive at `root` work offline, once the page has nothing else to do. `onEdition` is told when another worker
 * has taken over, which comes with each edition, while the page was open.
 */
export function registerWorker(root: URL, onEdition: () => void): void {
  // Browsers have none at insecure addresses.
  const { serviceWorker } = navigator as Partial<Navigator>
  if (!import.meta.env.PROD || serviceWorker === undefined) return
  const script = root.href + SERVICE_WORKER_FILE
  // The worker of an archive whose folder this one stands in has no say here.
  let isSeen = serviceWorker.controller?.scriptURL === script
  serviceWorker.addEventListener('controllerchange', () => {
    if (isSeen) onEdition()
    else serviceWorker.controller?.postMessage(visited())
    isSeen = true
  })
  // Safari has no such callback.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout
  whenIdle(async () => {
    // Without a worker all works as before.
    const registration = await serviceWorker.register(script).catch(() => null)
    let lookedMs = Date.now()
    document.addEventListener('visibilitychange', () => {
      if (Date.now() - lookedMs < REST_MS) return
      lookedMs = Date.now()
      void registration?.update().catch(() => {})
    })
  })
}

function visited(): ToServiceWorker {
  return {
    kind: 'visited',
    addresses: [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)],
  }
}
