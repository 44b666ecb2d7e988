import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Must be incremented whenever the layout of any index file changes. */
const INDEX_VERSION = 1

/** The first letters of a file: root, terms, positions or words. */
export type FileKind = 'BFR' | 'BFT' | 'BFP' | 'BFW'

/** Writes four bytes: the kind in ASCII, and the version. */
export function writeHeader(writer: ByteWriter, kind: FileKind): void {
  for (const letter of kind) writer.byte(letter.charCodeAt(0))
  writer.byte(INDEX_VERSION)
}

/** Throws an IndexFormatError if the file has another kind or version. */
export function readHeader(reader: ByteReader, kind: FileKind): void {
  for (const letter of kind) {
    if (reader.byte() !== letter.charCodeAt(0)) throw reader.error(`is not a ${kind} file of a search index`)
  }
  const version = reader.byte()
  if (version !== INDEX_VERSION) {
    throw reader.error(`has version ${version}, but this reader knows only version ${INDEX_VERSION}`)
  }
}
