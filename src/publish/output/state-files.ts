import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a file, and creates its folder. An existing file stays complete until the new file is complete. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${randomUUID()}`
  try {
    writeFileSync(partial, content)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

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
