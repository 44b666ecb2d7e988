import type { Buffer } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { UserError } from '../../archive/user-error.ts'
import { decodeName, toFilePath } from './file-names.ts'
import { explainReadError, type ReadProblem } from './read-errors.ts'

const SETTINGS_FILE = 'archive.yaml'

/**
 * `path` is relative to the folder, with forward slashes; its names are decoded by `decodeName`. A hidden folder is one
 * entry, `.git/`, and so is a folder that cannot be read.
 */
export type SeedFile =
  | { readonly kind: 'article' | 'settings' | 'misnamed-settings' | 'link' | 'other'; readonly path: string }
  | { readonly kind: 'unreadable-folder'; readonly path: string; readonly problem: ReadProblem }

/**
 * Lists everything in the folder, sorted by path. Symbolic links are listed, but not followed. Pipes, sockets and devices
 * are never articles. Throws a UserError if the folder itself cannot be read.
 */
export async function listFiles(folder: string): Promise<readonly SeedFile[]> {
  const files: SeedFile[] = []
  const folders = ['']
  // The loop also visits the folders that it adds.
  for (const below of folders) {
    let entries: readonly Dirent<Buffer>[]
    try {
      entries = await readdir(toFilePath(folder, below), { withFileTypes: true, encoding: 'buffer' })
    } catch (error) {
      if (below === '') throw createFolderError(folder, error)
      files.push({ kind: 'unreadable-folder', path: `${below}/`, problem: explainReadError(error) })
      continue
    }
    for (const entry of entries) {
      const name = decodeName(entry.name)
      const path = below === '' ? name : `${below}/${name}`
      const hidden = name.startsWith('.')
      if (entry.isSymbolicLink()) files.push({ kind: 'link', path })
      else if (!entry.isDirectory()) files.push({ kind: hidden || !entry.isFile() ? 'other' : kindOf(path), path })
      else if (hidden) files.push({ kind: 'other', path: `${path}/` })
      else folders.push(path)
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function createFolderError(folder: string, cause: unknown): UserError {
  const { found, remedy } = explainFolderError(cause)
  return new UserError(
    `expected a folder of articles at ${folder}, found ${found}. ${remedy}, or set SEEDS to another folder.`,
    { cause },
  )
}

function explainFolderError(cause: unknown): ReadProblem {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return { found: 'nothing', remedy: 'Make the folder' }
  if (code === 'ENOTDIR') return { found: 'a file', remedy: 'Put the file into a folder' }
  return explainReadError(cause)
}

function kindOf(path: string): 'article' | 'settings' | 'misnamed-settings' | 'other' {
  if (path === SETTINGS_FILE) return 'settings'
  if (/^archive\.ya?ml$/i.test(path)) return 'misnamed-settings'
  return /\.(?:txt|md)$/i.test(path) ? 'article' : 'other'
}
