import type { FileTotals } from '../../archive/files/offline-sizes.ts'

/** The state of the download of the archive. */
export type DownloadState =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'counting' }
  /** No file is saved. */
  | {
      readonly kind: 'idle'
      readonly text: FileTotals
      /** Null if the archive has none. */
      readonly pictures: FileTotals | null
      readonly freeBytes: number | null
    }
  | { readonly kind: 'downloading'; readonly progress: Progress }
  /** Some files are saved and can be used. */
  | { readonly kind: 'paused'; readonly progress: Progress; readonly freeBytes: number | null }
  /** An earlier version is saved completely and can be used. */
  | { readonly kind: 'outdated'; readonly progress: Progress; readonly freeBytes: number | null }
  | {
      readonly kind: 'done'
      readonly total: FileTotals
      /** The pictures that could be saved too. Null if they are saved, or if the archive has none. */
      readonly unsavedPictures: FileTotals | null
      readonly isPersistent: boolean
    }
  /** The files that are already saved can be used. */
  | { readonly kind: 'failed'; readonly failure: DownloadFailure; readonly progress: Progress | null }
  | { readonly kind: 'removing' }

export interface Progress {
  readonly done: FileTotals
  readonly total: FileTotals
}

export type DownloadFailure =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'full'; readonly freeBytes: number | null }
  /** Files that the manifest names are missing, because the archive was updated or copied incompletely. */
  | { readonly kind: 'missing'; readonly files: number }
  | { readonly kind: 'broken'; readonly detail: string }
