import type { PrecacheEntry } from 'workbox-precaching'

/** What publishing writes into the finished worker in place of `self.BUILD_INFO`. */
export interface BuildInfo {
  /** Changes with anything that is published. */
  readonly edition: string
  /** Addresses relative to the worker's own. */
  readonly precache: readonly PrecacheEntry[]
}
