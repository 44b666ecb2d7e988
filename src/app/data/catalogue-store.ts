import { CATALOGUE_CHUNK_ROWS, type CatalogueChunk, type CatalogueRow, chunkOf } from '../../archive/catalogue.ts'
import type { Ordinal } from '../../archive/ids.ts'

export type RowState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'ready'; readonly row: CatalogueRow }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The rows of the list as far as they are here; made for useSyncExternalStore. */
export interface CatalogueStore {
  /** The same object until the row's state changes. */
  readonly peek: (ordinal: Ordinal) => RowState
  /** Resolves when the chunk is ready or has failed, never rejects; asks again for one that failed. */
  readonly request: (chunk: number) => Promise<void>
  /** Rejects with the first error where a row cannot be had. */
  readonly rows: (ordinals: readonly Ordinal[]) => Promise<readonly CatalogueRow[]>
  readonly subscribe: (listener: () => void) => () => void
}

const PENDING: RowState = { kind: 'pending' }

type ChunkState =
  | { readonly kind: 'pending'; readonly done: Promise<void> }
  | { readonly kind: 'ready'; readonly rows: readonly RowState[] }
  | { readonly kind: 'failed'; readonly row: RowState }

export function createCatalogueStore(readChunk: (chunk: number) => Promise<CatalogueChunk>): CatalogueStore {
  const chunks = new Map<number, ChunkState>()
  const listeners = new Set<() => void>()

  function peek(ordinal: Ordinal): RowState {
    const chunk = chunks.get(chunkOf(ordinal))
    if (chunk?.kind === 'ready') return chunk.rows[ordinal % CATALOGUE_CHUNK_ROWS] ?? PENDING
    return chunk?.kind === 'failed' ? chunk.row : PENDING
  }

  function settle(chunk: number, state: ChunkState) {
    chunks.set(chunk, state)
    for (const listener of listeners) listener()
  }

  async function request(chunk: number): Promise<void> {
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

  async function rows(ordinals: readonly Ordinal[]): Promise<readonly CatalogueRow[]> {
    await Promise.all([...new Set(ordinals.map(chunkOf))].map(request))
    return ordinals.map((ordinal) => {
      const state = peek(ordinal)
      if (state.kind === 'ready') return state.row
      throw state.kind === 'failed' ? state.error : new RangeError(`catalogue: no row ${ordinal}`)
    })
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return { peek, request, rows, subscribe }
}
