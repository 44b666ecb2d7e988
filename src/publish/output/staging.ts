import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import { UserError } from '../../archive/user-error.ts'

/** A folder beside the output folder for the next bundle. */
export interface Staging {
  readonly folder: string
  /** The output folder: absolute, and without symbolic links. */
  readonly target: string
  /** The folder of the published bundle. Null if there is none. */
  readonly published: string | null
  /** Replaces the published bundle by the new one. The published bundle stays complete until then. */
  readonly publish: () => Promise<void>
  /** Removes the new bundle. */
  readonly discard: () => Promise<void>
}

/**
 * Creates a staging folder. Removes the folders that killed builds left behind, and restores the published bundle if a
 * build was killed after it had moved that bundle away. Throws a UserError if the output folder contains something else.
 */
export async function openStaging(outDir: string): Promise<Staging> {
  const target = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  await cleanUpAfterKilledBuilds(parent, target)
  const hasTarget = existsSync(target)
  if (hasTarget && !isPublishedArchive(target) && readdirSync(target).length > 0) {
    throw new UserError(
      `expected an empty folder or a published archive, found other files in ${target}. Empty it, or write elsewhere.`,
    )
  }
  const folder = join(parent, temporaryName(target, 'building', process.pid))
  const former = join(parent, temporaryName(target, 'former', process.pid))
  await mkdir(folder)
  return {
    folder,
    target,
    published: hasTarget ? target : null,
    async publish() {
      if (hasTarget) await rename(target, former)
      await rename(folder, target)
      if (!hasTarget) return
      await preserveUserFiles(former, target)
      await rm(former, { recursive: true })
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

type Role = 'building' | 'former'

function temporaryName(target: string, role: Role, pid: number): string {
  return `.${basename(target)}.${role}-${pid}`
}

function isPublishedArchive(folder: string): boolean {
  return existsSync(join(folder, MANIFEST_FILE)) && existsSync(join(folder, REPORT_FILE))
}

/** Files that a user or a host keeps in the output folder, such as the .git folder of a checkout. */
const USER_FILES: ReadonlySet<string> = new Set(['.git', '.htaccess', '.nojekyll', '.well-known', 'CNAME'])

async function preserveUserFiles(from: string, to: string): Promise<void> {
  for (const name of readdirSync(from)) {
    if (USER_FILES.has(name) && !existsSync(join(to, name))) await rename(join(from, name), join(to, name))
  }
}

async function cleanUpAfterKilledBuilds(parent: string, target: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const parsed = parseTemporaryName(name, target)
    // A folder with the process id of this build belongs to an earlier process with the same id.
    if (parsed === null || (parsed.pid !== process.pid && isRunning(parsed.pid))) continue
    const folder = join(parent, name)
    if (parsed.role === 'former') {
      if (existsSync(target)) await preserveUserFiles(folder, target)
      else await rename(folder, target)
    }
    await rm(folder, { recursive: true, force: true })
  }
}

function parseTemporaryName(name: string, target: string): { readonly role: Role; readonly pid: number } | null {
  for (const role of ['building', 'former'] as const) {
    const prefix = temporaryName(target, role, 0).slice(0, -1)
    if (name.startsWith(prefix)) return { role, pid: Number(name.slice(prefix.length)) }
  }
  return null
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
