import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { BatchPart, EncodedBatch } from './batch.ts'

const PARTS: readonly BatchPart[] = ['seeds', 'bodies', 'vocabulary', 'words', 'keyTerms']
const HEADER_BYTES = PARTS.length * 4

/** A batch as a file: the lengths of its parts in bytes, as 32 bits each, then the parts. */
export function joinParts(batch: EncodedBatch): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES)
  PARTS.forEach((part, index) => header.writeUInt32LE(batch[part].length, index * 4))
  return Buffer.concat([header, ...PARTS.map((part) => batch[part])])
}

/** Whether nothing of the file was cut off. Throws where it cannot be read, as does the next. */
export function isWhole(path: string): boolean {
  return withFile(path, isWholeFile)
}

export function readPart(path: string, part: BatchPart): Uint8Array {
  return withFile(path, (file) => readPartOf(file, part))
}

function withFile<T>(path: string, take: (file: number) => T): T {
  const file = openSync(path, 'r')
  try {
    return take(file)
  } finally {
    closeSync(file)
  }
}

function isWholeFile(file: number): boolean {
  const end = readLengths(file).reduce((sum, length) => sum + length, HEADER_BYTES)
  return end === fstatSync(file).size
}

function readPartOf(file: number, part: BatchPart): Uint8Array {
  const place = PARTS.indexOf(part)
  const lengths = readLengths(file)
  const start = lengths.slice(0, place).reduce((sum, length) => sum + length, HEADER_BYTES)
  return readBytes(file, start, lengths[place] ?? 0)
}

/** In bytes, of each part. */
function readLengths(file: number): readonly number[] {
  const header = readBytes(file, 0, HEADER_BYTES)
  return PARTS.map((_, index) => header.readUInt32LE(index * 4))
}

/** Throws where there are not so many. */
function readBytes(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, start) < length) throw new RangeError('a file of the cache was cut short')
  return bytes
}
