import { existsSync, readdirSync } from 'node:fs'
import { mkdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'

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
  /** Where it is to stand: absolute, and without symbolic links. */
  readonly target: string
  /** The archive that was published in this place before; null where there is none. */
  readonly former: string | null
  /** Puts the folder in its place. Until then, the former archive is whole. */
  readonly publish: () => Promise<void>
  /** Leaves the former archive as it is. */
  readonly discard: () => Promise<void>
}

/**
 * Opens a place to build in for `outDir`. What a build left behind that was killed is cleared away, and where it was
 * killed between its two last steps, the former archive is put back. Rejects with an OccupiedFolderError.
 */
export async function openStaging(outDir: string): Promise<Staging> {
  const target = existsSync(outDir) ? await realpath(outDir) : resolve(outDir)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  await clearAfterOthers(parent, target)
  const isThere = existsSync(target)
  if (isThere && !isOurs(target) && readdirSync(target).length > 0) throw new OccupiedFolderError(target)
  const folder = join(parent, nameOf(target, 'building', process.pid))
  const former = join(parent, nameOf(target, 'former', process.pid))
  await mkdir(folder)
  return {
    folder,
    target,
    former: isThere ? target : null,
    async publish() {
      if (isThere) await rename(target, former)
      await rename(folder, target)
      if (isThere) await keepForeign(former, target)
      await rm(former, { recursive: true, force: true })
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
    if (left === null || isRunning(left.pid)) continue
    if (left.role === 'former' && !existsSync(target)) await rename(join(parent, name), target)
    else await rm(join(parent, name), { recursive: true, force: true })
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
