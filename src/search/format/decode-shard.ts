import { ByteReader } from './byte-reader.ts'
import { readHeader } from './file-header.ts'
import { readFrontCoded } from './front-coding.ts'
import { type Alias, type Entry, IMPACT_BITS, IN_HEADLINE, type Postings, type Shard } from './postings.ts'

/**
 * The inverse of `encodeShard` for an archive of `total` articles; postings are taken apart when they are asked for.
 * Throws an IndexFormatError where the bytes, which came from `path`, are no shard of this version.
 */
export function decodeShard(bytes: Uint8Array, path: string, total: number): Shard {
  const reader = new ByteReader(bytes, path)
  readHeader(reader, 'BFT')
  const entryCount = reader.count()
  const aliasCount = reader.count()
  const keys = readKeys(reader, entryCount)
  const forms = keys.map((key) => readForms(reader, key))
  const aliases = Array.from({ length: aliasCount }, () => readAlias(reader))
  const counts = keys.map(() => reader.count())
  const ordinals = counts.map((count) => readOrdinals(reader, count, total))
  const postings = ordinals.map((list): Postings => ({ ordinals: list, flags: readFlags(reader, list.length) }))
  if (!reader.isAtEnd) throw reader.error('goes on behind its end')
  const entries = keys.map((key, index): Entry => {
    const [own, list] = [forms[index], postings[index]]
    if (own === undefined || list === undefined) throw reader.error('has columns of unequal length')
    return { key, forms: own, postings: list }
  })
  return { entries, aliases }
}

function readKeys(reader: ByteReader, count: number): readonly string[] {
  let previous = ''
  return Array.from({ length: count }, (_, index) => {
    const key = readFrontCoded(reader, previous)
    if (index > 0 && key <= previous) throw reader.error('holds keys that do not ascend')
    previous = key
    return key
  })
}

function readForms(reader: ByteReader, key: string): readonly string[] {
  const count = reader.count()
  if (count === 0) return [key]
  return Array.from({ length: count }, () => readFrontCoded(reader, key))
}

function readAlias(reader: ByteReader): Alias {
  const form = reader.text()
  return { form, key: readFrontCoded(reader, form) }
}

function readOrdinals(reader: ByteReader, count: number, total: number): Uint32Array {
  const ordinals = new Uint32Array(count)
  let next = 0
  for (let index = 0; index < count; index++) {
    const ordinal = next + reader.varint()
    if (ordinal >= total) throw reader.error(`names article ${ordinal} of ${total}`)
    ordinals[index] = ordinal
    next = ordinal + 1
  }
  return ordinals
}

function readFlags(reader: ByteReader, count: number): Uint8Array {
  const flags = reader.bytes(count)
  if (flags.some((flag) => flag > (IMPACT_BITS | IN_HEADLINE))) throw reader.error('holds unknown flags')
  return flags
}
