/** What pages tell the service worker. */
export interface ToServiceWorker {
  /** The page was loaded before the worker could see it: these are its address and what it has fetched. */
  readonly kind: 'visited'
  readonly addresses: readonly string[]
}
