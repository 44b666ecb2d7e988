import type { FileTotals } from '../../archive/files/offline-sizes.ts'

/** How far the archive is kept on this device. */
export type KeepState =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'counting' }
  /** Nothing is kept. */
  | { readonly kind: 'idle'; readonly total: FileTotals; readonly freeBytes: number | null }
  | { readonly kind: 'downloading'; readonly progress: Progress }
  /** A part is kept, and works. */
  | { readonly kind: 'paused'; readonly progress: Progress; readonly freeBytes: number | null }
  /** All of a former edition is kept, and works; a newer one is here. */
  | { readonly kind: 'outdated'; readonly progress: Progress; readonly freeBytes: number | null }
  | { readonly kind: 'done'; readonly total: FileTotals; readonly isPersistent: boolean }
  /** What is kept so far stays, and works. */
  | { readonly kind: 'failed'; readonly failure: KeepFailure; readonly progress: Progress | null }
  | { readonly kind: 'undoing' }

export interface Progress {
  readonly done: FileTotals
  readonly total: FileTotals
}

export type KeepFailure =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'full'; readonly freeBytes: number | null }
  /** Files that the archive names are not there: it was published anew, or copied in part. */
  | { readonly kind: 'missing'; readonly files: number }
  | { readonly kind: 'broken'; readonly detail: string }
