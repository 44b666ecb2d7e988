import { Buffer } from 'node:buffer'

export type PlistValue = string | Buffer | readonly PlistValue[] | { readonly [key: string]: PlistValue }

/** Encodes a binary property list with references of two bytes and offsets of four. */
export function encodePlist(value: PlistValue): Buffer {
  const objects: Buffer[] = []
  add(value, objects)
  return assemblePlist(objects)
}

/** Puts encoded objects into a file. The first one is the top. */
export function assemblePlist(objects: readonly Buffer[]): Buffer {
  const header = Buffer.from('bplist00')
  const offsets = Buffer.alloc(4 * objects.length)
  let offset = header.length
  for (const [index, object] of objects.entries()) {
    offsets.writeUInt32BE(offset, 4 * index)
    offset += object.length
  }
  const trailer = Buffer.alloc(32)
  trailer.writeUInt8(4, 6)
  trailer.writeUInt8(2, 7)
  trailer.writeBigUInt64BE(BigInt(objects.length), 8)
  trailer.writeBigUInt64BE(BigInt(offset), 24)
  return Buffer.concat([header, ...objects, offsets, trailer])
}

/** Encodes an array that refers to objects by their number. */
export function encodeList(references: readonly number[]): Buffer {
  return Buffer.concat([mark(0xa, references.length), encodeReferences(references)])
}

function add(value: PlistValue, objects: Buffer[]): number {
  const index = objects.push(Buffer.alloc(0)) - 1
  objects[index] = encodeObject(value, objects)
  return index
}

function encodeObject(value: PlistValue, objects: Buffer[]): Buffer {
  if (Buffer.isBuffer(value)) return Buffer.concat([mark(0x4, value.length), value])
  if (typeof value === 'string') {
    const isAscii = /^[ -~]*$/.test(value)
    const text = isAscii ? Buffer.from(value) : Buffer.from(value, 'utf16le').swap16()
    return Buffer.concat([mark(isAscii ? 0x5 : 0x6, value.length), text])
  }
  if (Array.isArray(value)) return encodeList(value.map((item: PlistValue) => add(item, objects)))
  const keys = Object.keys(value).map((key) => add(key, objects))
  const values = Object.values(value).map((item: PlistValue) => add(item, objects))
  return Buffer.concat([mark(0xd, keys.length), encodeReferences([...keys, ...values])])
}

function encodeReferences(references: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * references.length)
  for (const [index, reference] of references.entries()) bytes.writeUInt16BE(reference, 2 * index)
  return bytes
}

function mark(type: number, length: number): Buffer {
  if (length < 15) return Buffer.from([(type << 4) | length])
  const bytes = Buffer.from([(type << 4) | 15, 0x12, 0, 0, 0, 0])
  bytes.writeUInt32BE(length, 2)
  return bytes
}
