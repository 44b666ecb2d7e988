import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import './offline-dialog.css'
import type { DownloadState } from '../../offline/download-state.ts'
import { createOfflineDownloader, type OfflineDownloader } from '../../offline/offline-downloader.ts'
import { messages } from './messages.ts'
import { OfflinePanel } from './offline-panel.tsx'
import { SERVICE_WORKER_FILE } from '../../../archive/paths.ts'
import { openOfflineStore } from '../../offline/offline-store.ts'

export interface OfflineDialogProps {
  readonly root: URL
  readonly onClose: () => void
}

export function OfflineDialog({ root, onClose }: OfflineDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  const downloader = getOfflineDownloader(root)
  const state = useDownloadState(downloader)
  useEffect(() => {
    if (dialogRef.current?.open === false) dialogRef.current.showModal()
  }, [])
  useEffect(() => {
    void downloader?.inspect()
  }, [downloader])
  return (
    <dialog ref={dialogRef} aria-labelledby={headingId} className="help offline" onClose={onClose}>
      <div className="help-head">
        <h2 id={headingId}>{messages.heading}</h2>
        <button type="button" className="button" onClick={() => dialogRef.current?.close()}>
          {messages.close}
        </button>
      </div>
      <OfflinePanel
        state={state}
        onStart={(content) => void downloader?.start(content)}
        onPause={() => void downloader?.pause()}
        onRemove={() => void downloader?.remove()}
      />
    </dialog>
  )
}

const UNSUPPORTED: DownloadState = { kind: 'unsupported' }

function useDownloadState(downloader: OfflineDownloader | null): DownloadState {
  return useSyncExternalStore(
    (listener) => downloader?.subscribe(listener) ?? (() => {}),
    () => downloader?.state() ?? UNSUPPORTED,
  )
}

let cached: { readonly root: string; readonly downloader: OfflineDownloader } | null = null

/**
 * Returns the downloader of this document, which continues while the dialog is closed. Null if the browser has no
 * caches.
 */
function getOfflineDownloader(root: URL): OfflineDownloader | null {
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
