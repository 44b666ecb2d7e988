import { randomUUID } from 'node:crypto'
import { readdirSync, renameSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A spare is the edition before the published one, kept to be turned into the next. It has a name of its own, and
 * nothing is written to it where it lies: who knows what was in it, and then gets it by that name, knows what is in it.
 */
const SPARE = 'spare-'
/** On its way out: no build takes it any more. */
const REMOVED = 'removed-'

/** The folder of the spare in a drawer; null where there is none. */
export function findSpare(drawer: string): string | null {
  const name = readdirSync(drawer).find((candidate) => candidate.startsWith(SPARE))
  return name === undefined ? null : join(drawer, name)
}

/** Moves it; false where another build has, or the file system will not. */
export function takeSpare(spare: string, to: string): boolean {
  try {
    renameSync(spare, to)
    return true
  } catch {
    return false
  }
}

/** Moves a folder to the drawer, in the place of any other; where that is on another file system, it is removed. */
export async function keepSpare(drawer: string, folder: string): Promise<void> {
  await mkdir(drawer, { recursive: true })
  for (const name of readdirSync(drawer)) {
    if (name.startsWith(SPARE)) takeSpare(join(drawer, name), join(drawer, REMOVED + name))
  }
  for (const name of readdirSync(drawer)) {
    if (name.startsWith(REMOVED)) await rm(join(drawer, name), { recursive: true, force: true })
  }
  try {
    await rename(folder, join(drawer, SPARE + randomUUID()))
  } catch {
    await rm(folder, { recursive: true, force: true })
  }
}
