import type { ByteWriter } from './bytes/byte-writer.ts'
import { finishFile, startShard } from './bytes/file-header.ts'
import { writeFrontCoded, writeFrontCodedList } from './bytes/front-coding.ts'
import type { Alias, Entry, Terms } from './postings.ts'
import { stemOfKey } from './word-key.ts'

/** Encodes the terms file of a shard. It consists of columns, because similar values next to each other deflate better. */
export function encodeTerms(shard: number, { entries, aliases }: Terms): Uint8Array<ArrayBuffer> {
  const writer = startShard('BFT', shard)
  writer.varint(entries.length)
  writer.varint(aliases.length)
  const keys = entries.map(({ key }) => key)
  writeFrontCodedList(writer, keys)
  for (const entry of entries) writeForms(writer, entry)
  for (const alias of aliases) writeAlias(writer, alias)
  for (const { postings } of entries) writer.varint(postings.ordinals.length)
  for (const { postings } of entries) writeGaps(writer, postings.ordinals)
  for (const { postings } of entries) writer.bytes(postings.flags)
  return finishFile(writer, 'BFT')
}

function writeForms(writer: ByteWriter, { key, forms }: Entry): void {
  const stem = stemOfKey(key)
  const isOwnForm = forms.length === 1 && forms[0] === stem
  writer.varint(isOwnForm ? 0 : forms.length)
  if (!isOwnForm) for (const form of forms) writeFrontCoded(writer, form, stem)
}

function writeAlias(writer: ByteWriter, { form, key }: Alias): void {
  writer.text(form)
  writeFrontCoded(writer, key, form)
}

function writeGaps(writer: ByteWriter, ordinals: Uint32Array): void {
  let next = 0
  for (const ordinal of ordinals) {
    writer.varint(ordinal - next)
    next = ordinal + 1
  }
}
