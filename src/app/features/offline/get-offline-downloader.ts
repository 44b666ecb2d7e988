import { SERVICE_WORKER_FILE } from '../../../archive/paths.ts'
import { createOfflineDownloader, type OfflineDownloader } from '../../offline/offline-downloader.ts'
import { openOfflineStore } from '../../offline/offline-store.ts'

let cached: { readonly root: string; readonly downloader: OfflineDownloader } | null = null

/** Returns the downloader of this document, which goes on while the dialog is closed. Null if the browser has no caches. */
export function getOfflineDownloader(root: URL): OfflineDownloader | null {
  const { serviceWorker, storage } = navigator as Partial<Navigator>
  if (serviceWorker === undefined || storage === undefined || !('caches' in globalThis)) return null
  if (cached?.root === root.href) return cached.downloader
  const downloader = createOfflineDownloader({
    root,
    store: openOfflineStore(root, caches),
    storage,
    registerWorker: () => serviceWorker.register(root.href + SERVICE_WORKER_FILE),
  })
  cached = { root: root.href, downloader }
  return downloader
}
