import { Buffer } from 'node:buffer'
import { LimitError } from '../../../archive/limit-error.ts'

/** An object of a binary property list. Lists and dictionaries contain references, which `Plist.read` resolves. */
export type PlistObject =
  | { readonly kind: 'text'; readonly text: string }
  /** A range of the file. */
  | { readonly kind: 'data'; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly references: readonly number[] }
  | { readonly kind: 'dictionary'; readonly references: ReadonlyMap<string, number> }

export interface Plist {
  /** The reference of the object that contains all others. */
  readonly top: number
  /** Null for a number, a date or the like, and for a reference that leads nowhere. */
  readonly read: (reference: number) => PlistObject | null
}

const MAGIC = 'bplist00'
const TRAILER_BYTES = 32
/** A web archive has a few hundred resources, each a dictionary with six keys. */
const MAX_LIST = 20_000
const MAX_KEYS = 100
const MAX_TEXT_BYTES = 100_000

/**
 * Opens a binary property list (CFBinaryPList.c of Apple's CoreFoundation describes the format). Objects are read one by one
 * when they are asked for, so that neither a loop of references nor an object that is used many times takes long. Null if
 * the bytes are none, or have no end. `read` throws a LimitError for a list with too many objects.
 */
export function openPlist(file: Uint8Array): Plist | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const trailer = bytes.length - TRAILER_BYTES
  if (trailer < MAGIC.length || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null
  const [offsetBytes = 0, referenceBytes = 0] = bytes.subarray(trailer + 6)
  const [count, top, table] = [8, 16, 24].map((at) => Number(bytes.readBigUInt64BE(trailer + at)))
  if (count === undefined || top === undefined || table === undefined) return null
  if (![offsetBytes, referenceBytes].every((size) => size >= 1 && size <= 6)) return null
  if (table + count * offsetBytes > trailer || top >= count) return null

  /** The length of the content of the object, and where it starts. Null if it would end after the table starts. */
  function measure(offset: number, unit: number): { readonly count: number; readonly start: number } | null {
    const short = (bytes[offset] ?? 0) & 0x0f
    if (short < 0x0f) return offset + 1 + short * unit > trailer ? null : { count: short, start: offset + 1 }
    const size = 2 ** ((bytes[offset + 1] ?? 0) & 0x0f)
    const start = offset + 2 + size
    if (((bytes[offset + 1] ?? 0) & 0xf0) !== 0x10 || size > 8 || start > trailer) return null
    const length = size === 8 ? Number(bytes.readBigUInt64BE(offset + 2)) : bytes.readUIntBE(offset + 2, size)
    return start + length * unit > trailer ? null : { count: length, start }
  }

  function readReferences(start: number, length: number): readonly number[] {
    return Array.from({ length }, (_, index) => bytes.readUIntBE(start + index * referenceBytes, referenceBytes))
  }

  /** Null for a reference that leads nowhere. */
  function offsetOf(reference: number): number | null {
    if (reference >= (count ?? 0)) return null
    const offset = bytes.readUIntBE((table ?? 0) + reference * offsetBytes, offsetBytes)
    return offset < trailer ? offset : null
  }

  function read(reference: number): PlistObject | null {
    const offset = offsetOf(reference)
    if (offset === null) return null
    switch ((bytes[offset] ?? 0) >> 4) {
      case 0x4: {
        const content = measure(offset, 1)
        return content && { kind: 'data', start: content.start, end: content.start + content.count }
      }
      case 0x5:
      case 0x6: {
        const text = readString(offset)
        return text === null ? null : { kind: 'text', text }
      }
      case 0xa: {
        const content = measure(offset, referenceBytes)
        if (content === null) return null
        if (content.count > MAX_LIST) throw new LimitError(`at most ${MAX_LIST} resources`, String(content.count))
        return { kind: 'list', references: readReferences(content.start, content.count) }
      }
      case 0xd:
        return readDictionary(offset)
      default:
        return null
    }
  }

  function readString(offset: number): string | null {
    const type = (bytes[offset] ?? 0) >> 4
    if (type !== 0x5 && type !== 0x6) return null
    const isWide = type === 0x6
    const content = measure(offset, isWide ? 2 : 1)
    if (content === null || content.count > MAX_TEXT_BYTES) return null
    const { start, count: length } = content
    if (!isWide) return bytes.toString('latin1', start, start + length)
    return Buffer.from(bytes.subarray(start, start + 2 * length))
      .swap16()
      .toString('utf16le')
  }

  function readDictionary(offset: number): PlistObject | null {
    const content = measure(offset, 2 * referenceBytes)
    if (content === null || content.count > MAX_KEYS) return null
    const keys = readReferences(content.start, content.count)
    const values = readReferences(content.start + content.count * referenceBytes, content.count)
    const references = new Map<string, number>()
    for (const [index, key] of keys.entries()) {
      // Only a text can be a key: a dictionary could be its own.
      const at = offsetOf(key)
      const name = at === null ? null : readString(at)
      const value = values[index]
      if (name !== null && value !== undefined) references.set(name, value)
    }
    return { kind: 'dictionary', references }
  }

  return { top, read }
}
