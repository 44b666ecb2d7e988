import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Bundle, openBundle } from '../../../src/publish/output/bundle.ts'
import { keepRecord, recallEdition } from '../../../src/publish/output/edition-memory.ts'
import { listFolder } from '../../../src/publish/output/folder-listing.ts'
import { openStaging, type Staging } from '../../../src/publish/output/place.ts'
import { takeOver } from '../../../src/publish/output/take-over.ts'

/** The texts of a small archive by their path; they are their own keys. */
export type Texts = ReadonlyMap<string, string>

/** What makes a folder an archive of ours. */
export const ARCHIVE: Texts = new Map([
  ['data/archive.json', '{}'],
  ['data/report.json', '{}'],
])

export interface Place {
  readonly dist: string
  readonly cache: string
}

export interface OpenEdition {
  readonly staging: Staging
  readonly bundle: Bundle
  /** Those that were not there. */
  readonly written: readonly string[]
  readonly publish: () => Promise<void>
}

/** A build in small, until it is to be published. */
export async function writeEdition({ dist, cache }: Place, texts: Texts): Promise<OpenEdition> {
  const memory = await recallEdition(dist, cache, async (folder) => listFolder(folder))
  const staging = await openStaging(memory)
  const bundle = await openBundle({
    staging,
    record: memory.record,
    wanted: texts,
    takeOver: async (task) => takeOver(task),
  })
  const written = [...texts].filter(([path]) => !bundle.has(path))
  for (const [path, text] of written) bundle.write(path, text)
  return {
    staging,
    bundle,
    written: written.map(([path]) => path),
    async publish() {
      const record = bundle.record()
      await staging.publish()
      keepRecord(memory.drawer, record)
    },
  }
}

/** Gives the files that were written; `meanwhile` is called when all of them are, and nothing is published. */
export async function publishEdition(
  place: Place,
  texts: Texts,
  meanwhile?: () => Promise<unknown>,
): Promise<readonly string[]> {
  const edition = await writeEdition(place, texts)
  await meanwhile?.()
  await edition.publish()
  return edition.written
}

/** Every name in a folder, at any depth, with the text of each file; null for a folder. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string | null>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), entry.isFile() ? await readFile(path, 'utf8') : null] as const
  })
  return new Map((await Promise.all(contents)).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** As `contentsOf` an archive that is made of these texts alone. */
export function contentsFor(texts: Texts): ReadonlyMap<string, string | null> {
  const contents = new Map<string, string | null>(texts)
  for (const path of texts.keys()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) contents.set(folder, null)
  }
  return new Map([...contents].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
