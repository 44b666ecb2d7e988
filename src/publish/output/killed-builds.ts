import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFileList } from './file-list.ts'
import { removeFormer } from './replace-folder.ts'
import { type TemporaryRole, temporaryName } from './temporary-name.ts'
import { findUserEntries, moveEntries } from './user-files.ts'

/**
 * Removes the staging folders of killed builds, and restores the published bundle if a build was killed after it had
 * moved that bundle away. A folder that cannot be read or removed stays: it does not stop this build.
 */
export function cleanUpAfterKilledBuilds(target: string): void {
  const parent = dirname(target)
  for (const folder of listAbandoned(parent, target, 'building').concat(listAbandoned(target, target, 'building'))) {
    attempt(() => rmSync(folder, { recursive: true, force: true }))
  }
  for (const folder of listAbandoned(parent, target, 'former')) {
    attempt(() => {
      if (!existsSync(target)) return renameSync(folder, target)
      const listed = readFileList(folder) ?? new Set()
      moveEntries(folder, target, findUserEntries(folder, listed))
      removeFormer(folder, listed)
    })
  }
}

/** Lists the temporary folders of processes that no longer run. */
function listAbandoned(folder: string, target: string, role: TemporaryRole): readonly string[] {
  const prefix = temporaryName(target, role, '')
  return (
    attempt(() => readdirSync(folder))
      ?.filter((name) => name.startsWith(prefix) && isAbandoned(name.slice(prefix.length)))
      .map((name) => join(folder, name)) ?? []
  )
}

function isAbandoned(pid: string): boolean {
  // A folder with the process id of this build belongs to an earlier process with the same id.
  return /^\d+$/.test(pid) && (Number(pid) === process.pid || !isRunning(Number(pid)))
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

function attempt<Result>(action: () => Result): Result | null {
  try {
    return action()
  } catch {
    return null
  }
}
