import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openOutputFolder, type OutputFolder } from '../../../src/publish/output/output-folder.ts'
import {
  outputManifestFile,
  readOutputManifest,
  writeOutputManifest,
} from '../../../src/publish/output/output-manifest.ts'
import { openStaging, type Staging } from '../../../src/publish/output/staging.ts'

/** The files of a small archive by path. The text of a file is also its key. */
export type Texts = ReadonlyMap<string, string>

/** The two files that mark a folder as a published archive. */
export const ARCHIVE: Texts = new Map([
  ['data/archive.json', '{}'],
  ['data/report.json', '{}'],
])

export interface Folders {
  readonly dist: string
  readonly cache: string
}

export interface OpenBuild {
  readonly staging: Staging
  readonly output: OutputFolder
  /** The paths of the files that were written, because they were not linked. */
  readonly written: readonly string[]
  readonly publish: () => Promise<void>
}

/** Writes a small archive into a staging folder, without publishing it. */
export async function startBuild({ dist, cache }: Folders, texts: Texts): Promise<OpenBuild> {
  const staging = await openStaging(dist)
  const file = outputManifestFile(cache, staging.target)
  const output = openOutputFolder({ staging, manifest: readOutputManifest(file), keys: texts })
  const written = [...texts].filter(([path]) => !output.has(path))
  for (const [path, text] of written) output.write(path, text)
  return {
    staging,
    output,
    written: written.map(([path]) => path),
    async publish() {
      const manifest = output.createManifest()
      await staging.publish()
      writeOutputManifest(file, manifest)
    },
  }
}

/** Publishes a small archive, and returns the paths of the files that were written. `beforeSwap` runs before the swap. */
export async function publishSmall(
  folders: Folders,
  texts: Texts,
  beforeSwap?: () => Promise<unknown>,
): Promise<readonly string[]> {
  const build = await startBuild(folders, texts)
  await beforeSwap?.()
  await build.publish()
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

/** Returns the result of `contentsOf` for an archive with these texts. */
export function contentsFor(texts: Texts): ReadonlyMap<string, string | null> {
  const contents = new Map<string, string | null>(texts)
  for (const path of texts.keys()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) contents.set(folder, null)
  }
  return new Map([...contents].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
