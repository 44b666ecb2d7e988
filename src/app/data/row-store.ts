import type { CatalogueRow } from '../../archive/files/catalogue.ts'
import type { Ordinal } from '../../archive/ids.ts'
import type { TextRange } from '../../search/highlights/highlight-terms.ts'

/** A row of the list, with the matches of the search. */
export interface ListedRow extends CatalogueRow {
  readonly headlineHighlights: readonly TextRange[]
  readonly excerptHighlights: readonly TextRange[]
}

export type RowState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ready'; readonly row: ListedRow }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The rows of the list that are loaded so far. Made for useSyncExternalStore. */
export interface RowStore {
  /** Returns the same object until the state of the row changes. */
  readonly peek: (ordinal: Ordinal) => RowState
  /** Resolves when all rows are ready or have failed, and never rejects. Failed rows are requested again. */
  readonly request: (ordinals: Iterable<Ordinal>) => Promise<void>
  /** Rejects with the first error if a row fails. */
  readonly rows: (ordinals: readonly Ordinal[]) => Promise<readonly ListedRow[]>
  readonly subscribe: (listener: () => void) => () => void
  /** The number of rows to request beyond each end of the window. */
  readonly aheadRows: number
}

export interface RowStoreOptions {
  /** Rows are loaded in batches: the rows of a chunk, or a single search result. */
  readonly findPosition: (ordinal: Ordinal) => { readonly batch: number; readonly index: number }
  readonly readBatch: (batch: number) => Promise<readonly ListedRow[]>
  readonly aheadRows: number
}

const PENDING: RowState = { kind: 'pending' }

type BatchState =
  | { readonly kind: 'pending'; readonly done: Promise<void> }
  | { readonly kind: 'ready'; readonly rows: readonly RowState[] }
  | { readonly kind: 'failed'; readonly row: RowState }

export function createRowStore({ findPosition, readBatch, aheadRows }: RowStoreOptions): RowStore {
  const batches = new Map<number, BatchState>()
  const listeners = new Set<() => void>()

  function peek(ordinal: Ordinal): RowState {
    const { batch, index } = findPosition(ordinal)
    const state = batches.get(batch)
    if (state?.kind === 'ready') return state.rows[index] ?? PENDING
    return state?.kind === 'failed' ? state.row : PENDING
  }

  function setState(batch: number, state: BatchState) {
    batches.set(batch, state)
    for (const listener of listeners) listener()
  }

  async function requestBatch(batch: number): Promise<void> {
    const state = batches.get(batch)
    if (state?.kind === 'ready') return
    if (state?.kind === 'pending') return state.done
    const done = readBatch(batch).then(
      (read) => setState(batch, { kind: 'ready', rows: read.map((row) => ({ kind: 'ready', row })) }),
      (error: unknown) => setState(batch, { kind: 'failed', row: { kind: 'failed', error } }),
    )
    setState(batch, { kind: 'pending', done })
    return done
  }

  async function request(ordinals: Iterable<Ordinal>): Promise<void> {
    const requested = new Set(Array.from(ordinals, (ordinal) => findPosition(ordinal).batch))
    await Promise.all(Array.from(requested, requestBatch))
  }

  async function rows(ordinals: readonly Ordinal[]): Promise<readonly ListedRow[]> {
    await request(ordinals)
    return ordinals.map((ordinal) => {
      const state = peek(ordinal)
      if (state.kind === 'ready') return state.row
      throw state.kind === 'failed' ? state.error : new RangeError(`no row for the article ${ordinal}`)
    })
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return { peek, request, rows, subscribe, aheadRows }
}
