import { constants, copyFileSync, lstatSync, mkdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data/site-data.ts'
import type { Written } from './write-files.ts'
import { type EditionRecord, type Entry, entryOf } from './edition-record.ts'
import type { Staging } from './place.ts'
import { planEdition } from './plan-edition.ts'
import type { TakeOverTask } from './take-over.ts'

/**
 * A bundle in the making. All paths are from its root, with forward slashes. What is in it may be a second name of what
 * is published: files are added to it, and never written over.
 */
export interface Bundle {
  readonly folder: string
  /** Whether a wanted file is there already, as it is to be; one that is not must be written. */
  readonly has: (path: string) => boolean
  /** Throws where there is a file of that name. */
  readonly write: (path: string, content: FileContent) => void
  /** From a file elsewhere. Throws where there is one of that name. */
  readonly copy: (path: string, source: string) => void
  /** Says that somebody else has written files. */
  readonly note: (written: Written) => void
  /** What is in the bundle by now. */
  readonly contents: () => Written
  /** Of all that was wanted. Throws where one has not been written. */
  readonly record: () => EditionRecord
}

export interface BundleInput {
  readonly staging: Pick<Staging, 'folder' | 'former' | 'holds'>
  /** Of what is published. */
  readonly record: EditionRecord
  /** By path, the key for what each file is made of; files without one are always made anew. */
  readonly wanted: ReadonlyMap<string, string>
  /** Gives files of the former bundle a name in the new one too. */
  readonly takeOver: (task: TakeOverTask) => Promise<void>
}

/** Clears all out of the folder that has no place in this edition, and gets all into it that need not be made. */
export async function openBundle({ staging, record, wanted, takeOver }: BundleInput): Promise<Bundle> {
  const { folder, former, holds } = staging
  const isPublished = (path: string, entry: Entry) => former !== null && isAsRecorded(join(former, path), entry)
  const { stay, taken, stale } = planEdition({ wanted, record, holds, isPublished })
  for (const path of stale.files) unlinkSync(join(folder, path))
  for (const path of stale.folders) rmSync(join(folder, path), { recursive: true })
  if (former !== null) await takeOver({ from: former, to: folder, paths: [...taken.keys()] })

  const folders = new Set<string>()
  let count = stay.size + taken.size
  let bytes = bytesOf(stay) + bytesOf(taken)

  function prepare(path: string): string {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    return target
  }

  const note = (written: Written) => {
    count += written.count
    bytes += written.bytes
  }

  return {
    folder,
    has: (path) => stay.has(path) || taken.has(path),
    write(path, content) {
      writeFileSync(prepare(path), content, { flag: 'wx' })
      note({ count: 1, bytes: Buffer.byteLength(content) })
    },
    copy(path, source) {
      copyFileSync(source, prepare(path), constants.COPYFILE_EXCL)
      note({ count: 1, bytes: statSync(source).size })
    },
    note,
    contents: () => ({ count, bytes }),
    record: () => new Map([...wanted].map(([path, key]) => [path, stay.get(path) ?? entryOf(folder, path, key)])),
  }
}

function bytesOf(files: EditionRecord): number {
  let sum = 0
  for (const { bytes } of files.values()) sum += bytes
  return sum
}

function isAsRecorded(file: string, { bytes, modifiedMs }: Entry): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === bytes && stats.mtimeMs === modifiedMs
}
