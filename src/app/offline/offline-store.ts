import { MANIFEST_FILE, OFFLINE_PICTURES_FILE, OFFLINE_SIZES_FILE } from '../../archive/paths.ts'
import { createCacheNames } from './cache-names.ts'
import type { DownloadPlan } from './download-plan.ts'

/** The files that the reader saved for offline use. Files of visited pages can be copied into it. */
export interface OfflineStore {
  /** The URLs of all stored files. */
  readonly list: () => Promise<ReadonlySet<string>>
  /** Reads the files that `commit` stores last. Null if no version is complete. */
  readonly readComplete: () => Promise<Pick<DownloadPlan, 'manifest' | 'sizes'> | null>
  /** Reads the list of pictures that the reader has chosen to save. Null if only text is to be saved. */
  readonly readPictures: () => Promise<string | null>
  /** Stores the list of pictures before the first of them, so that a paused download continues with them. */
  readonly choosePictures: (pictures: string) => Promise<void>
  readonly put: (url: string, response: Response) => Promise<void>
  /** Resolves to a function that returns files of visited pages by their URL. */
  readonly openVisited: () => Promise<(url: string) => Promise<Response | undefined>>
  /** Marks the text of a version as complete, so that it is used offline, and removes all files that are not in the plan. */
  readonly commit: (plan: DownloadPlan) => Promise<void>
  readonly clear: () => Promise<void>
}

export function openOfflineStore(root: URL, caches: CacheStorage): OfflineStore {
  const names = createCacheNames(root.href)
  const manifestUrl = new URL(MANIFEST_FILE, root).href
  const sizesUrl = new URL(OFFLINE_SIZES_FILE, root).href
  const picturesUrl = new URL(OFFLINE_PICTURES_FILE, root).href
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
    async readPictures() {
      if (!(await caches.has(names.saved))) return null
      return (await (await (await open()).match(picturesUrl))?.text()) ?? null
    },
    async choosePictures(pictures) {
      await (await open()).put(picturesUrl, createJsonResponse(pictures))
    },
    async put(url, response) {
      await (await open()).put(url, response)
    },
    async openVisited() {
      const found = new Map<string, Cache>()
      for (const name of [names.visited, names.pictures]) {
        if (!(await caches.has(name))) continue
        const cache = await caches.open(name)
        for (const { url } of await cache.keys()) found.set(url, cache)
      }
      return async (url) => await found.get(url)?.match(url, { ignoreVary: true })
    },
    async commit({ text, pictures, manifest, sizes }) {
      const cache = await open()
      await cache.put(sizesUrl, createJsonResponse(sizes))
      await cache.put(manifestUrl, createJsonResponse(manifest))
      const chosen = pictures === null ? [] : [picturesUrl, ...pictures.files.map(({ url }) => url)]
      const current = new Set([manifestUrl, sizesUrl, ...text.map(({ url }) => url), ...chosen])
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
