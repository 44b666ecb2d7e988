import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** Must be incremented whenever the layout of any index file changes. */
const INDEX_VERSION = 1

/** The first letters of a file: root, terms, positions or words. */
export type FileKind = 'BFR' | 'BFT' | 'BFP' | 'BFW'

/** Starts a file with four bytes: the kind in ASCII, and the version. `capacity` is the expected size in bytes. */
export function startFile(kind: FileKind, capacity: number): ByteWriter {
  const writer = new ByteWriter(capacity)
  for (const letter of kind) writer.byte(letter.charCodeAt(0))
  writer.byte(INDEX_VERSION)
  return writer
}

/**
 * Returns a reader of a file that `startFile` started, after its header. Throws an IndexFormatError if the file has another
 * kind or version.
 */
export function openFile(bytes: Uint8Array, path: string, kind: FileKind): ByteReader {
  const reader = new ByteReader(bytes, path)
  for (const letter of kind) {
    if (reader.byte() !== letter.charCodeAt(0)) throw reader.error(`is not a ${kind} file of a search index`)
  }
  const version = reader.byte()
  if (version !== INDEX_VERSION) {
    throw reader.error(`has version ${version}, but this reader knows only version ${INDEX_VERSION}`)
  }
  return reader
}
