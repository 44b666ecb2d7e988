import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../archive/source.ts'

/** Reads data files that were written to a bundle, as the browser would read them from a server. */
export function folderSource(folder: string): Source {
  return { readJson: async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown }
}
