import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Raised whenever any file of the index changes its layout. */
export const INDEX_VERSION = 1

/** The first letters of each file: `BF` and what it holds. */
export type FileKind = 'BFR' | 'BFT' | 'BFP' | 'BFW'

/** Four bytes: the kind in ASCII, and the version. */
export function writeHeader(writer: ByteWriter, kind: FileKind): void {
  for (const letter of kind) writer.byte(letter.charCodeAt(0))
  writer.byte(INDEX_VERSION)
}

/** Throws an IndexFormatError where the file is of another kind or version. */
export function readHeader(reader: ByteReader, kind: FileKind): void {
  for (const letter of kind) {
    if (reader.byte() !== letter.charCodeAt(0)) throw reader.error(`is no ${kind} file of a search index`)
  }
  const version = reader.byte()
  if (version !== INDEX_VERSION) {
    throw reader.error(`has version ${version}, and this reader knows version ${INDEX_VERSION} alone`)
  }
}
