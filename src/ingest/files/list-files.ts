import type { Buffer } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { UserError } from '../../archive/user-error.ts'
import { decodeName, toFilePath } from './file-names.ts'
import { mayBeArticle, recogniseFormat } from '../formats/recognise.ts'
import { createPartFinder } from './page-parts.ts'
import { readHead } from './read-head.ts'
import { explainReadError, type ReadProblem } from './read-errors.ts'

const SETTINGS_FILE = 'archive.yaml'

/**
 * `path` is relative to the folder, with forward slashes; its names are decoded by `decodeName`. A hidden folder is one
 * entry, `.git/`, and so is a folder that cannot be read.
 */
export type SeedFile =
  | { readonly kind: 'article' | 'settings' | 'misnamed-settings' | 'link' | 'other'; readonly path: string }
  /** A picture, a frame or a script of the page `of`, which a browser saved beside it. */
  | { readonly kind: 'part'; readonly path: string; readonly of: string }
  | { readonly kind: 'unreadable-folder'; readonly path: string; readonly problem: ReadProblem }

/** A listed file whose kind its name does not tell. */
interface UnsureFile {
  readonly kind: 'unsure'
  readonly path: string
}

/**
 * Lists everything in the folder, sorted by path. Symbolic links are listed, but not followed. Pipes, sockets and devices
 * are never articles. Opens only files whose name does not tell their kind. Throws a UserError if the folder itself cannot
 * be read.
 */
export async function listFiles(folder: string): Promise<readonly SeedFile[]> {
  const files = await listNames(folder)
  const findPage = createPartFinder(files.flatMap(({ kind, path }) => (kind === 'article' ? [path] : [])))
  const seeds = files.map((file): SeedFile => {
    const { kind, path } = file
    const page = kind === 'article' || kind === 'other' || kind === 'unsure' ? findPage(path) : null
    if (page !== null) return { kind: 'part', path, of: page }
    return kind === 'unsure' ? { kind: isArticle(folder, path) ? 'article' : 'other', path } : file
  })
  return seeds.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function listNames(folder: string): Promise<readonly (SeedFile | UnsureFile)[]> {
  const files: (SeedFile | UnsureFile)[] = []
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
  return files
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

/** Mirrors keep these beside their pages. */
const MIRROR_FILES = /(?:^|\/)(?:hts-cache\/.*|hts-log\.txt|robots\.txt)$/

function kindOf(path: string): 'article' | 'settings' | 'misnamed-settings' | 'other' | 'unsure' {
  if (path === SETTINGS_FILE) return 'settings'
  if (/^archive\.ya?ml$/i.test(path)) return 'misnamed-settings'
  if (MIRROR_FILES.test(path)) return 'other'
  switch (mayBeArticle(path)) {
    case 'yes':
      return 'article'
    case 'no':
      return 'other'
    case 'unsure':
      return 'unsure'
  }
}

/** A file that cannot be read is none: most files without an ending are programs and data. */
function isArticle(folder: string, path: string): boolean {
  const bytes = readHead(folder, path)
  return bytes !== null && recogniseFormat({ path, bytes }) !== null
}
