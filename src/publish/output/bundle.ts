import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileContent } from '../data-files.ts'
import type { Written } from '../write-files.ts'
import type { EditionRecord, Entry } from './edition-record.ts'
import type { Staging } from './place.ts'

/** A bundle in the making. All paths are from its root, with forward slashes. */
export interface Bundle {
  readonly folder: string
  /**
   * Whether the former bundle has the file, made of what `key` stands for; it is then to be taken over, by
   * `sameFiles`. A file that is not must be written.
   */
  readonly has: (path: string, key: string) => boolean
  readonly write: (path: string, content: FileContent) => void
  /** From a file elsewhere. */
  readonly copy: (path: string, source: string) => void
  /** Says that somebody else has written a file; its folder is there. */
  readonly note: (written: Written) => void
  /** The files to take over; their folders are there. */
  readonly sameFiles: () => readonly string[]
  /** What is in the bundle by now: written, or to be taken over. */
  readonly contents: () => Written
  /** By path: for the record of this edition. */
  readonly entries: () => ReadonlyMap<string, Entry | Pick<Entry, 'key'>>
}

export function openBundle({ folder, former }: Pick<Staging, 'folder' | 'former'>, record: EditionRecord): Bundle {
  const folders = new Set<string>()
  const entries = new Map<string, Entry | Pick<Entry, 'key'>>()
  const same: string[] = []
  let count = 0
  let bytes = 0

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
    has(path, key) {
      prepare(path)
      const known = former === null ? null : record.entryOf(path, key)
      entries.set(path, known ?? { key })
      if (known === null) return false
      note({ count: 1, bytes: known.bytes })
      same.push(path)
      return true
    },
    write(path, content) {
      writeFileSync(prepare(path), content)
      note({ count: 1, bytes: Buffer.byteLength(content) })
    },
    copy(path, source) {
      copyFileSync(source, prepare(path))
      note({ count: 1, bytes: 0 })
    },
    note,
    sameFiles: () => same,
    contents: () => ({ count, bytes }),
    entries: () => entries,
  }
}
