import type { ByteReader } from './bytes/byte-reader.ts'
import { openShard } from './bytes/file-header.ts'
import { readFrontCoded, readFrontCodedList } from './bytes/front-coding.ts'
import { type Alias, type Entry, IMPACT_BITS, IN_HEADLINE, type Terms } from './postings.ts'
import { stemOfKey } from './word-key.ts'

/**
 * The inverse of `encodeTerms`, for an archive of `total` articles. Throws an IndexFormatError if the bytes are not the
 * terms file of the shard, in this version.
 */
export function decodeTerms(
  bytes: Uint8Array,
  path: string,
  { shard, total }: { readonly shard: number; readonly total: number },
): Terms {
  const reader = openShard(bytes, path, 'BFT', shard)
  const keyCount = reader.count()
  const aliasCount = reader.count()
  const keys = readFrontCodedList(reader, keyCount, 'keys')
  const forms = keys.map((key) => readForms(reader, stemOfKey(key)))
  const aliases = Array.from({ length: aliasCount }, () => readAlias(reader))
  const counts = keys.map(() => reader.count())
  const ordinals = counts.map((count) => readOrdinals(reader, count, total))
  const entries = keys.map((key, index): Entry => {
    const [formsOfKey, ordinalsOfKey] = [forms[index] ?? [], ordinals[index] ?? new Uint32Array()]
    return {
      key,
      forms: formsOfKey,
      postings: { ordinals: ordinalsOfKey, flags: readFlags(reader, ordinalsOfKey.length) },
    }
  })
  reader.expectEnd()
  return { entries, aliases }
}

function readForms(reader: ByteReader, stem: string): readonly string[] {
  const count = reader.count()
  if (count === 0) return [stem]
  return Array.from({ length: count }, () => readFrontCoded(reader, stem))
}

function readAlias(reader: ByteReader): Alias {
  const form = reader.text()
  return { form, key: readFrontCoded(reader, form) }
}

function readOrdinals(reader: ByteReader, count: number, total: number): Uint32Array {
  reader.expectRoom(count)
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
  if (flags.some((flag) => flag > (IMPACT_BITS | IN_HEADLINE))) throw reader.error('has unknown flags')
  return flags
}
