import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import type { EditionMemory } from './edition-memory.ts'
import { EMPTY_FOLDER, type FolderListing } from './folder-listing.ts'
import { keepSpare, takeSpare } from './spare.ts'

/** The folder to write to holds something that is not an archive of ours. */
export class OccupiedFolderError extends Error {
  override readonly name = 'OccupiedFolderError'
  readonly folder: string

  constructor(folder: string) {
    super(
      `expected an empty folder or a published archive, found other files in ${folder}. Empty it, or write elsewhere.`,
    )
    this.folder = folder
  }
}

/** A folder in the making, beside the one whose place it is to take. */
export interface Staging {
  readonly folder: string
  /** What was in it when it was opened: an older edition, or nothing. Its files may be those of `former` too. */
  readonly holds: FolderListing
  /** The archive that was published in this place before; null where there is none. */
  readonly former: string | null
  /** Puts the folder in its place, and keeps the former one as a spare. Until then, the former archive is whole. */
  readonly publish: () => Promise<void>
  /** Leaves the former archive as it is. */
  readonly discard: () => Promise<void>
}

/**
 * Opens a folder to build in: the spare, where there is one. What a build left behind that was killed is cleared away,
 * and where it was killed between its two last steps, the former archive is put back. Rejects with an
 * OccupiedFolderError.
 */
export async function openStaging({
  target,
  drawer,
  spare,
}: Pick<EditionMemory, 'target' | 'drawer' | 'spare'>): Promise<Staging> {
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  await clearAfterOthers(parent, target)
  const isThere = existsSync(target)
  if (isThere && !isOurs(target) && readdirSync(target).length > 0) throw new OccupiedFolderError(target)
  const folder = join(parent, nameOf(target, 'building', process.pid))
  const former = join(parent, nameOf(target, 'former', process.pid))
  const taken = spare !== null && takeSpare(spare.folder, folder) ? spare : null
  if (taken === null) await mkdir(folder)
  return {
    folder,
    holds: taken?.listing ?? EMPTY_FOLDER,
    former: isThere ? target : null,
    async publish() {
      if (isThere) await rename(target, former)
      await rename(folder, target)
      if (!isThere) return
      await keepForeign(former, target)
      await keepSpare(drawer, former)
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

type Role = 'building' | 'former'

function nameOf(target: string, role: Role, pid: number): string {
  return `.${basename(target)}.${role}-${pid}`
}

function isOurs(folder: string): boolean {
  return existsSync(join(folder, MANIFEST_FILE)) && existsSync(join(folder, REPORT_FILE))
}

/** The history of a checkout that the archive is published from, and the like, is not ours to throw away. */
async function keepForeign(from: string, to: string): Promise<void> {
  for (const name of readdirSync(from)) {
    if (KEPT.has(name) && !existsSync(join(to, name))) await rename(join(from, name), join(to, name))
  }
}

const KEPT: ReadonlySet<string> = new Set(['.git', '.htaccess', '.nojekyll', '.well-known', 'CNAME'])

async function clearAfterOthers(parent: string, target: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const left = leftBy(name, target)
    // What bears our own number was left by a process that had it before us.
    if (left === null || (left.pid !== process.pid && isRunning(left.pid))) continue
    const folder = join(parent, name)
    if (left.role === 'former') {
      if (existsSync(target)) await keepForeign(folder, target)
      else await rename(folder, target)
    }
    await rm(folder, { recursive: true, force: true })
  }
}

function leftBy(name: string, target: string): { readonly role: Role; readonly pid: number } | null {
  for (const role of ['building', 'former'] as const) {
    const prefix = nameOf(target, role, 0).slice(0, -1)
    if (name.startsWith(prefix)) return { role, pid: Number(name.slice(prefix.length)) }
  }
  return null
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
