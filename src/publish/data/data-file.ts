/** Text, or bytes as they are served. */
export type FileContent = string | Uint8Array

/** A file whose content is made on demand: a file that is published already is not made again. */
export interface DataFile {
  /** From the root of the archive, with forward slashes. */
  readonly path: string
  readonly content: () => FileContent
}
