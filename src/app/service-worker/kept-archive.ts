import { MANIFEST_FILE } from '../../archive/paths.ts'
import type { CacheNames } from '../offline/cache-names.ts'

export interface KeptArchive {
  /** The manifest that offline readers go by: that of the archive kept whole, else the last that was seen. */
  readonly manifest: () => Promise<Response | undefined>
  /** `other`: it is whole, but of another edition than the pages that were visited last. */
  readonly state: () => Promise<'none' | 'same' | 'other'>
}

/** What the reader has asked to keep. Its manifest is put in last, so where there is one, all the rest is there. */
export function keptArchive(scope: string, { kept, visited }: CacheNames): KeptArchive {
  const address = new URL(MANIFEST_FILE, scope).href
  const manifestIn = (cacheName: string) => caches.match(address, { cacheName, ignoreVary: true })
  return {
    manifest: async () => (await manifestIn(kept)) ?? (await manifestIn(visited)),
    async state() {
      const [whole, last] = await Promise.all([manifestIn(kept), manifestIn(visited)])
      if (whole === undefined) return 'none'
      return last === undefined || (await last.text()) === (await whole.text()) ? 'same' : 'other'
    },
  }
}
