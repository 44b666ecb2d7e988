import type { CatalogueRow } from '../../archive/files/catalogue.ts'
import type { ChunkPosition } from '../../archive/files/chunks.ts'
import type { Ordinal } from '../../archive/ids.ts'
import type { TextRange } from '../../search/highlights/text-range.ts'

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
  /** Rows are loaded in batches. */
  readonly findPosition: (ordinal: Ordinal) => Omit<ChunkPosition, 'name'>
  readonly readChunk: (chunk: number) => Promise<readonly ListedRow[]>
  readonly aheadRows: number
}

const PENDING: RowState = { kind: 'pending' }

type ChunkState =
  | { readonly kind: 'pending'; readonly done: Promise<void> }
  | { readonly kind: 'ready'; readonly rows: readonly RowState[] }
  | { readonly kind: 'failed'; readonly row: RowState }

export function createRowStore({ findPosition, readChunk, aheadRows }: RowStoreOptions): RowStore {
  const chunks = new Map<number, ChunkState>()
  const listeners = new Set<() => void>()

  function peek(ordinal: Ordinal): RowState {
    const { chunk, index } = findPosition(ordinal)
    const state = chunks.get(chunk)
    if (state?.kind === 'ready') return state.rows[index] ?? PENDING
    return state?.kind === 'failed' ? state.row : PENDING
  }

  function setState(chunk: number, state: ChunkState) {
    chunks.set(chunk, state)
    for (const listener of listeners) listener()
  }

  async function requestChunk(chunk: number): Promise<void> {
    const state = chunks.get(chunk)
    if (state?.kind === 'ready') return
    if (state?.kind === 'pending') return state.done
    const done = readChunk(chunk).then(
      (read) => setState(chunk, { kind: 'ready', rows: read.map((row) => ({ kind: 'ready', row })) }),
      (error: unknown) => setState(chunk, { kind: 'failed', row: { kind: 'failed', error } }),
    )
    setState(chunk, { kind: 'pending', done })
    return done
  }

  async function request(ordinals: Iterable<Ordinal>): Promise<void> {
    const requested = new Set(Array.from(ordinals, (ordinal) => findPosition(ordinal).chunk))
    await Promise.all(Array.from(requested, requestChunk))
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
