import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export const SETTINGS_FILE = 'archive.yaml'

/** `path` is relative to the folder, with forward slashes; a hidden folder is one entry, `.git/`. */
export interface SeedFile {
  readonly kind: 'article' | 'settings' | 'link' | 'other'
  readonly path: string
}

/** The folder of articles is missing, or is not a folder, or cannot be read. */
export class SeedsFolderError extends Error {
  override readonly name = 'SeedsFolderError'
  readonly folder: string

  constructor(folder: string, cause: unknown) {
    super(`expected a folder of articles, found none at ${folder}. Make it, or set SEEDS to the folder to read.`, { cause })
    this.folder = folder
  }
}

/** Everything in the folder, sorted by path. Symbolic links are named, never followed. Throws a SeedsFolderError. */
export async function listSeeds(folder: string): Promise<readonly SeedFile[]> {
  const files: SeedFile[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
      throw new SeedsFolderError(join(folder, below as string), cause)
    })
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      const hidden = entry.name.startsWith('.')
      if (entry.isSymbolicLink()) files.push({ kind: 'link', path })
      else if (!entry.isDirectory()) files.push({ kind: hidden || !entry.isFile() ? 'other' : kindOf(path), path })
      else if (hidden) files.push({ kind: 'other', path: `${path}/` })
      else folders.push(path)
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function kindOf(path: string): SeedFile['kind'] {
  if (path === SETTINGS_FILE) return 'settings'
  return /\.(?:txt|md)$/i.test(path) ? 'article' : 'other'
}
