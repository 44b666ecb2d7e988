import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../archive/user-error.ts'

const SETTINGS_FILE = 'archive.yaml'

/** `path` is relative to the folder, with forward slashes; a hidden folder is one entry, `.git/`. */
export interface SeedFile {
  readonly kind: 'article' | 'settings' | 'misnamed-settings' | 'link' | 'other'
  readonly path: string
}

/**
 * Lists everything in the folder, sorted by path. Symbolic links are listed, but not followed. Throws a UserError if the
 * folder cannot be read.
 */
export async function listFiles(folder: string): Promise<readonly SeedFile[]> {
  const files: SeedFile[] = []
  const folders = ['']
  // The loop also visits the folders that it adds.
  for (const below of folders) {
    for (const entry of await readEntries(join(folder, below))) {
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

async function readEntries(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw new UserError(
      `expected a folder of articles, found none at ${folder}. Make it, or set SEEDS to the folder to read.`,
      { cause },
    )
  }
}

function kindOf(path: string): SeedFile['kind'] {
  if (path === SETTINGS_FILE) return 'settings'
  if (/^archive\.ya?ml$/i.test(path)) return 'misnamed-settings'
  return /\.(?:txt|md)$/i.test(path) ? 'article' : 'other'
}
