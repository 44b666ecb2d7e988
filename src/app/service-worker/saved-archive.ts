import { MANIFEST_FILE } from '../../archive/paths.ts'
import type { CacheNames } from '../offline/cache-names.ts'

export interface SavedArchive {
  /**
   * The manifest to use offline: the manifest of the saved archive if it is complete, otherwise the last visited
   * manifest.
   */
  readonly manifest: () => Promise<Response | undefined>
  /** `other` means that the saved archive is complete, but another version than the pages that were visited last. */
  readonly state: () => Promise<'none' | 'same' | 'other'>
}

/** The archive that the reader saved for offline use. Its manifest is saved last, and means that it is complete. */
export function createSavedArchive(scope: string, { saved, visited }: CacheNames): SavedArchive {
  const url = new URL(MANIFEST_FILE, scope).href
  const manifestIn = (cacheName: string) => caches.match(url, { cacheName, ignoreVary: true })
  return {
    manifest: async () => (await manifestIn(saved)) ?? (await manifestIn(visited)),
    async state() {
      const [complete, last] = await Promise.all([manifestIn(saved), manifestIn(visited)])
      if (complete === undefined) return 'none'
      return last === undefined || (await last.text()) === (await complete.text()) ? 'same' : 'other'
    },
  }
}
