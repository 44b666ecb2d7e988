import { mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { DAY_MS, MAX_UNUSED_MS, readChecked, removeUnused, writeChecked } from '../output/state-files.ts'
import type { ConvertedPicture, PictureResult } from './convert-picture.ts'
import { pictureIdOf, RECIPE } from './recipe.ts'

/** What the last build knew of the sources of an archive, so that no source is read again. */
export interface PictureIndex {
  /** The SHA-256 of files by their paths. */
  readonly stamps: ReadonlyMap<string, SourceStamp>
  /** The results by the SHA-256 of the source. */
  readonly results: ReadonlyMap<string, PictureResult>
}

/** A file with the same size and time of modification has the same bytes. */
export interface SourceStamp {
  readonly bytes: number
  readonly modifiedMs: number
  readonly hash: string
}

/**
 * Keeps converted pictures. Their names contain the version of the recipe instead of that of the program, so that a new
 * version of the program converts none again.
 */
export interface PictureCache {
  /** Null if the picture is not there, or is damaged. */
  readonly read: (id: string) => ConvertedPicture | null
  readonly write: (id: string, picture: ConvertedPicture) => void
  /** `archive` is the path of the seeds folder. */
  readonly readIndex: (archive: string) => PictureIndex
  /** `used` are the ids of the pictures that are published. */
  readonly writeIndex: (archive: string, index: PictureIndex, used: Iterable<string>) => void
  /** Removes pictures that no build of the last 30 days has used. */
  readonly prune: () => void
}

const NO_INDEX: PictureIndex = { stamps: new Map(), results: new Map() }
const ENTRY_NAME = /^[a-z2-7]{16}(?:\.[0-9a-f-]{36})?$/
const INDEX_NAME = /^index-\d+-[a-z2-7]{16}(?:\.[0-9a-f-]{36})?$/

/** A folder with a file for each picture, in 1,024 folders, and an index for each archive. */
export function createPictureCache(folder: string): PictureCache {
  const fileOf = (id: string) => join(folder, id.slice(0, 2), id)
  const indexOf = (archive: string) => join(folder, `index-${RECIPE}-${pictureIdOf(archive)}`)
  return {
    read(id) {
      const stored = readChecked(fileOf(id))
      // The casts are safe, because `write` and `writeIndex` wrote the files, for the same recipe.
      return stored.kind === 'intact' ? (deserialize(stored.content) as ConvertedPicture) : null
    },
    write: (id, picture) => writeChecked(fileOf(id), serialize(picture)),
    readIndex(archive) {
      const stored = readChecked(indexOf(archive))
      return stored.kind === 'intact' ? (deserialize(stored.content) as PictureIndex) : NO_INDEX
    },
    writeIndex(archive, index, used) {
      const file = indexOf(archive)
      const content = serialize(index)
      const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 }
      const stored = readChecked(file)
      const isSame = stored.kind === 'intact' && stored.content.equals(content)
      if (isSame && Date.now() - mtimeMs < DAY_MS) return
      markUsed(Array.from(used, fileOf))
      writeChecked(file, content)
    },
    prune() {
      mkdirSync(folder, { recursive: true })
      removeUnused(folder, (name) => (INDEX_NAME.test(name) ? MAX_UNUSED_MS : null))
      for (const name of readdirSync(folder).filter((entry) => /^[a-z2-7]{2}$/.test(entry))) {
        removeUnused(join(folder, name), (entry) => (ENTRY_NAME.test(entry) ? MAX_UNUSED_MS : null))
      }
    },
  }
}

/** Sets the time of modification of the files, at most once a day. */
function markUsed(files: readonly string[]): void {
  const now = new Date()
  for (const file of files) {
    try {
      const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: now.getTime() }
      if (now.getTime() - mtimeMs > DAY_MS) utimesSync(file, now, now)
    } catch {
      // Another user's file, or one that another build has removed.
    }
  }
}
