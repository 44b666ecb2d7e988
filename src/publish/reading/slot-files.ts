import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadSeed } from '../../ingest/load-seed.ts'
import { Notebook } from '../../ingest/diagnostics/diagnostics.ts'
import { stampOf } from './seed-stamp.ts'

/** A file of which it is known what it holds. */
export interface KnownFile {
  readonly path: string
  /** As `stampOf` gives it; null also for what could not be loaded, which may be there the next time as it is. */
  readonly stamp: string | null
  /** Of all that reading it depends on but the settings. */
  readonly hash: string
}

export interface LoadedFile extends KnownFile {
  readonly notebook: Notebook
  /** Null where it could not be loaded; the notebook says why. */
  readonly bytes: Uint8Array | null
}

/** `known` where the file is as it was then, so that it need not be opened. */
export function lookAt(folder: string, path: string, known: KnownFile | undefined, nowMs: number): KnownFile {
  const stamp = stampOf(join(folder, path), nowMs)
  return known !== undefined && stamp !== null && stamp === known.stamp ? known : loadFile(folder, { path, stamp })
}

/** The stamp is of before it is loaded: what is changed in between has another one the next time. */
export function loadFile(folder: string, { path, stamp }: Pick<KnownFile, 'path' | 'stamp'>): LoadedFile {
  const notebook = new Notebook(path)
  const bytes = loadSeed(folder, notebook)
  return { path, stamp: bytes === null ? null : stamp, hash: hashOf(notebook, bytes), notebook, bytes }
}

export function isLoaded(file: KnownFile): file is LoadedFile {
  return 'bytes' in file
}

function hashOf({ path, findings }: Notebook, bytes: Uint8Array | null): string {
  return createHash('sha256')
    .update(JSON.stringify([path, findings, bytes?.length]))
    .update(bytes ?? '')
    .digest('base64')
}
