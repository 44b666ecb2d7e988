import { UserError } from '../../../archive/user-error.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** Must be incremented whenever the layout of any index file changes. */
const INDEX_VERSION = 3

/** The first letters of a file: root, terms, positions or words. */
export type FileKind = 'BFR' | 'BFT' | 'BFP' | 'BFW'

/**
 * The most bytes of a file: 64 MiB of positions, 16 MiB of the others. A word that occurs 20 times in every article has 21
 * to 41 bytes of positions for each, so 64 MiB suffice for 1.6 million articles.
 */
const MAX_FILE_BYTES: Readonly<Record<FileKind, number>> = { BFR: 2 ** 24, BFT: 2 ** 24, BFP: 2 ** 26, BFW: 2 ** 24 }

/** Starts a file with four bytes: the kind in ASCII, and the version. `capacity` is the expected size in bytes. */
export function startFile(kind: FileKind, capacity: number): ByteWriter {
  const writer = new ByteWriter(capacity)
  for (const letter of kind) writer.byte(letter.charCodeAt(0))
  writer.byte(INDEX_VERSION)
  return writer
}

/** Starts a file of a shard, whose number follows the header, so that it cannot pass for the file of another shard. */
export function startShard(kind: FileKind, shard: number): ByteWriter {
  const writer = startFile(kind, 1 << 15)
  writer.varint(shard)
  return writer
}

/** Returns the bytes of a file that `startFile` started. Throws a UserError if no reader would accept its size. */
export function finishFile(writer: ByteWriter, kind: FileKind): Uint8Array<ArrayBuffer> {
  const maxBytes = MAX_FILE_BYTES[kind]
  if (writer.length <= maxBytes) return writer.written()
  throw new UserError(
    `The search index would have a file of ${writer.length} bytes, but the limit is ${maxBytes}. ` +
      'Publish the articles as several archives.',
  )
}

/**
 * Returns a reader of a file that `startFile` started, after its header. Throws an IndexFormatError if the file has another
 * kind or version.
 */
export function openFile(bytes: Uint8Array, path: string, kind: FileKind): ByteReader {
  const reader = new ByteReader(bytes, path)
  if (bytes.length > MAX_FILE_BYTES[kind])
    throw reader.error(`has ${bytes.length} bytes, but the limit is ${MAX_FILE_BYTES[kind]}`)
  for (const letter of kind) {
    if (reader.byte() !== letter.charCodeAt(0)) throw reader.error(`is not a ${kind} file of a search index`)
  }
  const version = reader.byte()
  if (version !== INDEX_VERSION) {
    throw reader.error(`has version ${version}, but this reader knows only version ${INDEX_VERSION}`)
  }
  return reader
}

/** Like `openFile`, for a file that `startShard` started with the same number. */
export function openShard(bytes: Uint8Array, path: string, kind: FileKind, shard: number): ByteReader {
  const reader = openFile(bytes, path, kind)
  const found = reader.varint()
  if (found !== shard) throw reader.error(`is shard ${found}, but shard ${shard} was expected`)
  return reader
}
