import type { CatalogueRow } from '../../archive/files/catalogue.ts'
import type { ChunkPosition } from '../../archive/files/chunks.ts'
import type { Ordinal } from '../../archive/ids.ts'
import type { TextRange } from '../../search/highlights/text-range.ts'

/** A row as the list shows it, with the words that were searched for. */
export interface ListedRow extends CatalogueRow {
  readonly headlineHighlights: readonly TextRange[]
  readonly excerptHighlights: readonly TextRange[]
}

export type RowState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ready'; readonly row: ListedRow }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The rows of the list as far as they are here; made for useSyncExternalStore. */
export interface RowStore {
  /** The same object until the row's state changes. */
  readonly peek: (ordinal: Ordinal) => RowState
  /** Resolves when all are ready or have failed, never rejects; asks again for what failed. */
  readonly request: (ordinals: Iterable<Ordinal>) => Promise<void>
  /** Rejects with the first error where a row cannot be had. */
  readonly rows: (ordinals: readonly Ordinal[]) => Promise<readonly ListedRow[]>
  readonly subscribe: (listener: () => void) => () => void
  /** How many rows beyond those in the window are worth asking for. */
  readonly aheadRows: number
}

export interface RowStoreOptions {
  /** Rows are read a chunk at a time. */
  readonly placeOf: (ordinal: Ordinal) => Omit<ChunkPosition, 'name'>
  readonly readChunk: (chunk: number) => Promise<readonly ListedRow[]>
  readonly aheadRows: number
}

const PENDING: RowState = { kind: 'pending' }

type ChunkState =
  | { readonly kind: 'pending'; readonly done: Promise<void> }
  | { readonly kind: 'ready'; readonly rows: readonly RowState[] }
  | { readonly kind: 'failed'; readonly row: RowState }

export function createRowStore({ placeOf, readChunk, aheadRows }: RowStoreOptions): RowStore {
  const chunks = new Map<number, ChunkState>()
  const listeners = new Set<() => void>()

  function peek(ordinal: Ordinal): RowState {
    const { chunk, index } = placeOf(ordinal)
    const state = chunks.get(chunk)
    if (state?.kind === 'ready') return state.rows[index] ?? PENDING
    return state?.kind === 'failed' ? state.row : PENDING
  }

  function settle(chunk: number, state: ChunkState) {
    chunks.set(chunk, state)
    for (const listener of listeners) listener()
  }

  async function requestChunk(chunk: number): Promise<void> {
    const known = chunks.get(chunk)
    if (known?.kind === 'ready') return
    if (known?.kind === 'pending') return known.done
    const done = readChunk(chunk).then(
      (read) => settle(chunk, { kind: 'ready', rows: read.map((row) => ({ kind: 'ready', row })) }),
      (error: unknown) => settle(chunk, { kind: 'failed', row: { kind: 'failed', error } }),
    )
    settle(chunk, { kind: 'pending', done })
    return done
  }

  async function request(ordinals: Iterable<Ordinal>): Promise<void> {
    const wanted = new Set(Array.from(ordinals, (ordinal) => placeOf(ordinal).chunk))
    await Promise.all(Array.from(wanted, requestChunk))
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
