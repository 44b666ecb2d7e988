import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileContent, SiteData } from '../data/data-file.ts'
import type { PageTask } from '../pages/page-task.ts'
import type { OutputEntry, OutputManifest } from './output-manifest.ts'
import type { Staging } from './staging.ts'
import { createFolderWriter, type FolderWriter } from './write-files.ts'

/** A bundle that is being written. Paths are relative to it, with forward slashes. */
export interface OutputFolder extends FolderWriter {
  /** Returns true if the file is linked from the published bundle; all other files must be written. */
  readonly has: (path: string) => boolean
  /** Describes all files with a key. Throws if one has not been written. */
  readonly createManifest: () => OutputManifest
}

export interface OutputFolderInput {
  readonly staging: Pick<Staging, 'folder' | 'published'>
  /** The manifest of the published bundle. */
  readonly manifest: OutputManifest
  /** The key of each file by path. A published file is kept if its key is the same. */
  readonly keys: ReadonlyMap<string, string>
}

/** Links all unchanged files from the published bundle. */
export function openOutputFolder({ staging, manifest, keys }: OutputFolderInput): OutputFolder {
  const { folder, published } = staging
  const writer = createFolderWriter(folder)
  const linked = published === null ? new Map<string, OutputEntry>() : findUnchanged(published, manifest, keys)
  if (published !== null) for (const path of linked.keys()) writer.link(path, join(published, path))

  function describe(path: string, key: string): OutputEntry {
    const { size, mtimeMs } = statSync(join(folder, path))
    return { key, bytes: size, modifiedMs: mtimeMs }
  }

  return {
    ...writer,
    has: (path) => linked.has(path),
    createManifest: () => new Map(Array.from(keys, ([path, key]) => [path, linked.get(path) ?? describe(path, key)])),
  }
}

/**
 * Writes the data files that are not linked, except the files of articles whose pages are rendered now. Returns the
 * latter by path, because the threads that render the pages write them.
 */
export function writeData(
  { files }: SiteData,
  output: OutputFolder,
  changedPages: readonly PageTask[],
): ReadonlyMap<string, () => FileContent> {
  const shown = new Set(changedPages.map(({ articleFile }) => articleFile))
  const pageData = new Map<string, () => FileContent>()
  for (const [path, content] of files) {
    if (output.has(path)) continue
    if (shown.has(path)) pageData.set(path, content)
    else output.write(path, content())
  }
  return pageData
}

function findUnchanged(
  published: string,
  manifest: OutputManifest,
  keys: ReadonlyMap<string, string>,
): Map<string, OutputEntry> {
  const unchanged = new Map<string, OutputEntry>()
  for (const [path, key] of keys) {
    const entry = manifest.get(path)
    if (entry?.key === key && isUntouched(join(published, path), entry)) unchanged.set(path, entry)
  }
  return unchanged
}

/** Returns false if a user has edited or removed the published file. */
function isUntouched(file: string, { bytes, modifiedMs }: OutputEntry): boolean {
  try {
    const stats = lstatSync(file)
    return stats.isFile() && stats.size === bytes && stats.mtimeMs === modifiedMs
  } catch {
    // The file is missing, or one of its folders is a file now.
    return false
  }
}
