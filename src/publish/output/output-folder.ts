import { constants, copyFileSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data/data-file.ts'
import { linkFiles } from './link-files.ts'
import type { OutputEntry, OutputManifest } from './output-manifest.ts'
import type { Staging } from './staging.ts'
import type { WriteStats } from './write-files.ts'

/**
 * A bundle that is being written. Paths are relative to it, with forward slashes. Its files may be hard links to published
 * files, so no file is ever overwritten.
 */
export interface OutputFolder {
  /** Returns true if the file is linked from the published bundle; all other files must be written. */
  readonly has: (path: string) => boolean
  /** Throws if the file exists. */
  readonly write: (path: string, content: FileContent) => void
  /** Copies a file from elsewhere. Throws if the file exists. */
  readonly copy: (path: string, source: string) => void
  /** Counts files that somebody else has written. */
  readonly addStats: (stats: WriteStats) => void
  readonly stats: () => WriteStats
  /** Describes all files with a key. Throws if one has not been written. */
  readonly createManifest: () => OutputManifest
}

export interface OutputFolderInput {
  readonly staging: Pick<Staging, 'folder' | 'published'>
  /** The manifest of the published bundle. */
  readonly manifest: OutputManifest
  /** By path, the key of each file that may be kept from the published bundle if its key there is the same. */
  readonly keys: ReadonlyMap<string, string>
}

/** Links all unchanged files from the published bundle. */
export function openOutputFolder({ staging, manifest, keys }: OutputFolderInput): OutputFolder {
  const { folder, published } = staging
  const linked = published === null ? new Map<string, OutputEntry>() : findUnchanged(published, manifest, keys)
  if (published !== null) linkFiles(published, folder, linked.keys())

  const folders = new Set<string>()
  let count = 0
  let bytes = 0

  function prepare(path: string): string {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    return target
  }

  function addStats(stats: WriteStats): void {
    count += stats.count
    bytes += stats.bytes
  }

  for (const entry of linked.values()) addStats({ count: 1, bytes: entry.bytes })
  return {
    has: (path) => linked.has(path),
    write(path, content) {
      writeFileSync(prepare(path), content, { flag: 'wx' })
      addStats({ count: 1, bytes: Buffer.byteLength(content) })
    },
    copy(path, source) {
      copyFileSync(source, prepare(path), constants.COPYFILE_EXCL)
      addStats({ count: 1, bytes: statSync(source).size })
    },
    addStats,
    stats: () => ({ count, bytes }),
    createManifest: () => new Map(Array.from(keys, ([path, key]) => [path, linked.get(path) ?? describe(path, key)])),
  }

  function describe(path: string, key: string): OutputEntry {
    const { size, mtimeMs } = statSync(join(folder, path))
    return { key, bytes: size, modifiedMs: mtimeMs }
  }
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

/** A user may have edited or removed a published file. */
function isUntouched(file: string, { bytes, modifiedMs }: OutputEntry): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === bytes && stats.mtimeMs === modifiedMs
}
