import { MANIFEST_FILE, OFFLINE_SIZES_FILE } from '../../archive/paths.ts'
import { createCacheNames } from './cache-names.ts'
import type { DownloadPlan } from './download-plan.ts'

/** The files that the reader saved for offline use. Files of visited pages can be copied into it. */
export interface OfflineStore {
  /** The URLs of all stored files. */
  readonly list: () => Promise<ReadonlySet<string>>
  /** Reads the files that `commit` stores last. Null if no version is complete. */
  readonly readComplete: () => Promise<Pick<DownloadPlan, 'manifest' | 'sizes'> | null>
  readonly put: (url: string, response: Response) => Promise<void>
  /** Resolves to a function that returns files of visited pages by their URL. */
  readonly openVisited: () => Promise<(url: string) => Promise<Response | undefined>>
  /** Marks a version as complete, so that it is used offline, and removes the files of all other versions. */
  readonly commit: (plan: DownloadPlan) => Promise<void>
  readonly clear: () => Promise<void>
}

export function openOfflineStore(root: URL, caches: CacheStorage): OfflineStore {
  const names = createCacheNames(root.href)
  const manifestUrl = new URL(MANIFEST_FILE, root).href
  const sizesUrl = new URL(OFFLINE_SIZES_FILE, root).href
  const open = () => caches.open(names.saved)

  async function list(): Promise<ReadonlySet<string>> {
    // `open` would create a missing cache.
    if (!(await caches.has(names.saved))) return new Set()
    return new Set((await (await open()).keys()).map(({ url }) => url))
  }

  return {
    list,
    async readComplete() {
      if (!(await caches.has(names.saved))) return null
      const cache = await open()
      const [manifest, sizes] = await Promise.all([cache.match(manifestUrl), cache.match(sizesUrl)])
      if (manifest === undefined || sizes === undefined) return null
      return { manifest: await manifest.text(), sizes: await sizes.text() }
    },
    async put(url, response) {
      await (await open()).put(url, response)
    },
    async openVisited() {
      if (!(await caches.has(names.visited))) return async () => undefined
      const cache = await caches.open(names.visited)
      const urls = new Set((await cache.keys()).map(({ url }) => url))
      return async (url) => (urls.has(url) ? await cache.match(url, { ignoreVary: true }) : undefined)
    },
    async commit({ files, manifest, sizes }) {
      const cache = await open()
      await cache.put(sizesUrl, createJsonResponse(sizes))
      await cache.put(manifestUrl, createJsonResponse(manifest))
      const current = new Set([manifestUrl, sizesUrl, ...files.map(({ url }) => url)])
      for (const url of await list()) if (!current.has(url)) await cache.delete(url)
    },
    async clear() {
      await caches.delete(names.saved)
    },
  }
}

function createJsonResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
