import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encodeFileList, FILE_LIST, writeFileList } from '../../../src/publish/output/file-list.ts'
import { openOutputFolder, type OutputFolder } from '../../../src/publish/output/output-folder.ts'
import {
  outputManifestFile,
  readOutputManifest,
  writeOutputManifest,
} from '../../../src/publish/output/output-manifest.ts'
import { openStaging, type Staging } from '../../../src/publish/output/staging.ts'

/** The files of a small archive by path. The text of a file is also its key. */
export type Texts = ReadonlyMap<string, string>

export interface Folders {
  readonly dist: string
  readonly cache: string
}

export interface OpenBuild {
  readonly staging: Staging
  readonly output: OutputFolder
  /** The paths of the files that were written, because they were not linked. */
  readonly written: readonly string[]
  /** Publishes the archive, and returns the notes of the build. */
  readonly publish: () => readonly string[]
}

/** Writes a small archive into a staging folder, without publishing it. */
export function startBuild({ dist, cache }: Folders, texts: Texts): OpenBuild {
  const staging = openStaging(dist)
  const file = outputManifestFile(cache, staging.target)
  const output = openOutputFolder({ staging, manifest: readOutputManifest(file).manifest, keys: texts })
  const written = [...texts].filter(([path]) => !output.has(path))
  for (const [path, text] of written) output.write(path, text)
  return {
    staging,
    output,
    written: written.map(([path]) => path),
    publish() {
      const files = writeFileList(staging.folder, output.write)
      const manifest = output.createManifest()
      const notes = staging.publish(files)
      writeOutputManifest(file, manifest)
      return notes
    },
  }
}

/** Publishes a small archive, and returns the paths of the files that were written. `beforeSwap` runs before the swap. */
export async function publishSmall(
  folders: Folders,
  texts: Texts,
  beforeSwap?: () => Promise<unknown>,
): Promise<readonly string[]> {
  const build = startBuild(folders, texts)
  await beforeSwap?.()
  build.publish()
  return build.written
}

/** Returns the text of each file in a folder, at any depth, and null for each folder. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string | null>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), entry.isFile() ? await readFile(path, 'utf8') : null] as const
  })
  return new Map((await Promise.all(contents)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Returns the result of `contentsOf` for a published archive with these texts, and with files of the user. */
export function contentsFor(texts: Texts, ofUser: Texts = new Map()): ReadonlyMap<string, string | null> {
  const list = encodeFileList(new Set([...texts.keys(), FILE_LIST]))
  return withFolders(new Map([...texts, ...ofUser, [FILE_LIST, list]]))
}

/** Adds the folders of all files, with null, and sorts by path. */
export function withFolders(files: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> {
  const contents = new Map(files)
  for (const path of files.keys()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) contents.set(folder, null)
  }
  return new Map([...contents].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
