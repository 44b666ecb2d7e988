import type { Calendar } from '../../archive/calendar.ts'
import type { Manifest } from '../../archive/files/manifest.ts'

/** Text, or the bytes that are served. */
export type FileContent = string | Uint8Array

/** A file whose content is created on demand, because an already published file is not created again. */
export interface DataFile {
  /** The path from the root of the archive, with forward slashes. */
  readonly path: string
  readonly content: () => FileContent
}

/** All files below data/. */
export interface SiteData {
  /** The content of each file, by path. */
  readonly files: ReadonlyMap<string, () => FileContent>
  readonly manifest: Manifest
  readonly calendar: Calendar
  /** The path of the data file that contains each article, by ordinal. */
  readonly articleFiles: readonly string[]
}
