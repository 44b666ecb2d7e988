import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const DAY_MS = 24 * 60 * 60 * 1000
/** The time after which unused files are removed. */
export const MAX_UNUSED_MS = 30 * DAY_MS

/** Removes the files of a folder that were written longer ago than `maxMsOf` returns for their name. */
export function removeUnused(folder: string, maxMsOf: (name: string) => number): void {
  const nowMs = Date.now()
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    // Another build may have removed the file.
    const writtenMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs
    if (nowMs - writtenMs > maxMsOf(name)) rmSync(file, { force: true })
  }
}
