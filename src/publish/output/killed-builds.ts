import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFileList } from './file-list.ts'
import { removeFormer } from './replace-folder.ts'
import { isAbandoned, type TemporaryRole } from './temporary-name.ts'
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

function listAbandoned(folder: string, target: string, role: TemporaryRole): readonly string[] {
  const names = attempt(() => readdirSync(folder).filter((name) => isAbandoned(folder, name, target, role)))
  return (names ?? []).map((name) => join(folder, name))
}

function attempt<Result>(action: () => Result): Result | null {
  try {
    return action()
  } catch {
    return null
  }
}
