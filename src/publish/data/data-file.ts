import type { Calendar } from '../../archive/calendar.ts'
import type { Manifest } from '../../archive/files/manifest.ts'

/** Text, or bytes as they are served. */
export type FileContent = string | Uint8Array

/** A file whose content is made on demand: a file that is published already is not made again. */
export interface DataFile {
  /** From the root of the archive, with forward slashes. */
  readonly path: string
  readonly content: () => FileContent
}

/** Everything under data/. */
export interface SiteData {
  /** By path. */
  readonly files: ReadonlyMap<string, () => FileContent>
  readonly manifest: Manifest
  readonly calendar: Calendar
  /** The path of the data file that contains each article, by ordinal. */
  readonly articleFiles: readonly string[]
}
