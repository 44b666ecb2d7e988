import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../archive/user-error.ts'
import { type FileSet, readFileList } from './file-list.ts'
import { cleanUpAfterKilledBuilds } from './killed-builds.ts'
import { replaceFolder } from './replace-folder.ts'
import { temporaryName } from './temporary-name.ts'
import { writeInPlace } from './write-in-place.ts'

const NO_FILES: FileSet = new Set()

/** A folder for the next bundle, beside the output folder or inside it. */
export interface Staging {
  readonly folder: string
  /** The output folder: absolute, and without symbolic links. */
  readonly target: string
  /** The folder of the published bundle. Null if there is none. */
  readonly published: string | null
  /**
   * Replaces the published bundle by the new one, whose files are `files`, and returns sentences for the summary of the
   * build. Files that no build wrote stay where they are. Throws a UserError if one of them is in the way.
   */
  readonly publish: (files: FileSet) => readonly string[]
  /** Removes the new bundle. */
  readonly discard: () => void
}

/**
 * Creates a staging folder. Cleans up after killed builds first. Throws a UserError if the output folder contains
 * something else than an archive.
 */
export function openStaging(outDir: string): Staging {
  const target = resolveOutputFolder(outDir)
  const parent = dirname(target)
  mkdirSync(parent, { recursive: true })
  cleanUpAfterKilledBuilds(target)
  const hasTarget = existsSync(target)
  if (hasTarget) refuseOtherFolder(target)
  const { folder, isInside } = createFolder(target)
  return {
    folder,
    target,
    published: hasTarget ? target : null,
    publish(files) {
      // Another build may have published in the meantime: what it wrote is not the user's.
      if (!existsSync(target)) {
        renameSync(folder, target)
        return []
      }
      const replacement = { folder, target, listed: readFileList(target) ?? NO_FILES, files }
      return isInside ? writeInPlace(replacement) : replaceFolder(replacement)
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Returns the path without symbolic links, also if the last folders do not exist. */
export function resolveOutputFolder(outDir: string): string {
  const path = resolve(outDir)
  if (existsSync(path)) return realpathSync.native(path)
  const parent = dirname(path)
  return parent === path ? path : join(resolveOutputFolder(parent), basename(path))
}

/** Throws a UserError if the folder may not be a published archive. */
function refuseOtherFolder(target: string): void {
  if (!statSync(target).isDirectory()) {
    throw new UserError(`expected a folder, found a file at ${target}. Remove it, or write elsewhere.`)
  }
  if (readFileList(target) !== null || readdirSync(target).every(isSystemEntry)) return
  throw new UserError(
    `expected an empty folder or a published archive with its files.json, found other files in ${target}. Empty it, or write elsewhere.`,
  )
}

/** Files such as .git and .nojekyll, which are often there before the first bundle. A new disk has a folder lost+found. */
function isSystemEntry(name: string): boolean {
  return name.startsWith('.') || name === 'lost+found'
}

/**
 * Creates the staging folder beside the output folder, so that one rename publishes it. A mount point cannot be renamed,
 * nor a folder whose parent folder cannot be written; then the staging folder is inside.
 */
function createFolder(target: string): { readonly folder: string; readonly isInside: boolean } {
  const name = temporaryName(target, 'building')
  const beside = join(dirname(target), name)
  const inside = join(target, name)
  try {
    mkdirSync(beside)
    if (existsSync(target)) testRename(beside, target)
    return { folder: beside, isInside: false }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(target)) throw error
    mkdirSync(inside)
    return { folder: inside, isInside: true }
  }
}

/** Throws if files cannot be moved between two folders, for example because one of them is a mount point. */
function testRename(from: string, to: string): void {
  const moved = join(to, basename(from))
  writeFileSync(join(from, 'test'), '')
  renameSync(join(from, 'test'), moved)
  rmSync(moved)
}
