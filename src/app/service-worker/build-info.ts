import type { PrecacheEntry } from 'workbox-precaching'

/** Publishing replaces `self.BUILD_INFO` in the compiled worker by this object. */
export interface BuildInfo {
  /** Changes with every published file. */
  readonly buildId: string
  /** URLs are relative to that of the worker. */
  readonly precache: readonly PrecacheEntry[]
}
