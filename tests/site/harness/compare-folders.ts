import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'

/** Lists all files below a folder, sorted, with the folder in front. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** Expects two folders with the same files, equal byte for byte. */
export async function expectEqualFolders(folder: string, other: string): Promise<void> {
  const files = await listFiles(folder)
  expect((await listFiles(other)).map((path) => path.replace(other, folder))).toEqual(files)
  for (const path of files) {
    expect((await readFile(path.replace(folder, other))).equals(await readFile(path)), path).toBe(true)
  }
}
