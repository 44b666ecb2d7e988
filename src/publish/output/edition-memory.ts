import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, realpath, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type EditionRecord, readRecord, writeRecord } from './edition-record.ts'
import type { FolderListing } from './folder-listing.ts'
import { findSpare } from './spare.ts'

const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60 * 1000

/** What builds remember of the archive that they publish in one place. */
export interface EditionMemory {
  /** The place: absolute, and without symbolic links. */
  readonly target: string
  /** The folder in the cache where the rest is kept. */
  readonly drawer: string
  /** Of the published edition. */
  readonly record: EditionRecord
  /** The folder of the edition before, and what is in it. */
  readonly spare: { readonly folder: string; readonly listing: FolderListing } | null
}

/**
 * Recalls what is known of the archive in `outDir`, which takes as long as to ask for some 45,000 files: it is best
 * begun before the archive is read. `listFolder` is that of `folder-listing.ts`, perhaps in a thread.
 */
export async function recallEdition(
  outDir: string,
  cacheFolder: string,
  listFolder: (folder: string) => Promise<FolderListing>,
): Promise<EditionMemory> {
  const target = existsSync(outDir) ? await realpath(outDir) : resolve(outDir)
  const drawer = join(drawersIn(cacheFolder), createHash('sha256').update(target).digest('hex'))
  await mkdir(drawer, { recursive: true })
  // Says that it is in use.
  const now = new Date()
  await utimes(drawer, now, now)
  const spare = findSpare(drawer)
  // Another build for the same place may take it in the meantime.
  const listed = spare === null ? null : listFolder(spare).catch(() => null)
  const record = await readRecord(recordFile(drawer))
  const listing = await listed
  return { target, drawer, record, spare: spare === null || listing === null ? null : { folder: spare, listing } }
}

/** Remembers what is published now. */
export function keepRecord(drawer: string, record: EditionRecord): void {
  writeRecord(recordFile(drawer), record)
}

/** Forgets what no build has recalled for long, such as archives that are not there any more. */
export function forgetEditions(cacheFolder: string, nowMs = Date.now()): void {
  for (const name of readdirSync(drawersIn(cacheFolder))) {
    const drawer = join(drawersIn(cacheFolder), name)
    const recalledMs = statSync(drawer, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    if (nowMs - recalledMs > FORGOTTEN_AFTER_MS) rmSync(drawer, { recursive: true, force: true })
  }
}

function drawersIn(cacheFolder: string): string {
  return join(cacheFolder, 'editions')
}

function recordFile(drawer: string): string {
  return join(drawer, 'record.json')
}
