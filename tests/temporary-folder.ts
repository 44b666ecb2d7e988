import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const created: string[] = []

/** Creates an empty folder, which is removed after the last test of the file. */
export async function createTemporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'backfile-test-'))
  created.push(path)
  return path
}

/** Removes all folders that `createTemporaryFolder` has created; a set-up file calls it. */
export async function removeTemporaryFolders(): Promise<void> {
  await Promise.all(created.splice(0).map((path) => rm(path, { recursive: true, force: true })))
}
