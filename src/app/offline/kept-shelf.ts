import { MANIFEST_FILE, OFFLINE_SIZES_FILE } from '../../archive/paths.ts'
import { cacheNames } from './cache-names.ts'
import type { KeepPlan } from './keep-plan.ts'

/** The cache of what the reader has asked to keep, and that of what was visited, to take from. */
export interface KeptShelf {
  /** Addresses of what is kept; empty where nothing was asked for. */
  readonly list: () => Promise<ReadonlySet<string>>
  /** What `seal` has put in last; null where no edition is whole. */
  readonly whole: () => Promise<Pick<KeepPlan, 'manifest' | 'sizes'> | null>
  readonly put: (address: string, response: Response) => Promise<void>
  /** What visits have left here already, by its address. */
  readonly visited: () => Promise<(address: string) => Promise<Response | undefined>>
  /** Makes an edition that is here in all its files the one that offline readers see, and lets go of all others. */
  readonly seal: (plan: KeepPlan) => Promise<void>
  readonly clear: () => Promise<void>
}

export function keptShelf(root: URL, caches: CacheStorage): KeptShelf {
  const names = cacheNames(root.href)
  const manifestAddress = new URL(MANIFEST_FILE, root).href
  const sizesAddress = new URL(OFFLINE_SIZES_FILE, root).href
  const open = () => caches.open(names.kept)

  async function list(): Promise<ReadonlySet<string>> {
    // Opening a cache would make it.
    if (!(await caches.has(names.kept))) return new Set()
    return new Set((await (await open()).keys()).map(({ url }) => url))
  }

  return {
    list,
    async whole() {
      if (!(await caches.has(names.kept))) return null
      const cache = await open()
      const [manifest, sizes] = await Promise.all([cache.match(manifestAddress), cache.match(sizesAddress)])
      if (manifest === undefined || sizes === undefined) return null
      return { manifest: await manifest.text(), sizes: await sizes.text() }
    },
    async put(address, response) {
      await (await open()).put(address, response)
    },
    async visited() {
      if (!(await caches.has(names.visited))) return async () => undefined
      const cache = await caches.open(names.visited)
      const addresses = new Set((await cache.keys()).map(({ url }) => url))
      return async (address) => (addresses.has(address) ? await cache.match(address, { ignoreVary: true }) : undefined)
    },
    async seal({ files, manifest, sizes }) {
      const cache = await open()
      await cache.put(sizesAddress, json(sizes))
      await cache.put(manifestAddress, json(manifest))
      const wanted = new Set([manifestAddress, sizesAddress, ...files.map(({ address }) => address)])
      for (const address of await list()) if (!wanted.has(address)) await cache.delete(address)
    },
    async clear() {
      await caches.delete(names.kept)
    },
  }
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
