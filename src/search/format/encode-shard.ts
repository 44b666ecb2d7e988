import { ByteWriter } from './byte-writer.ts'
import { writeHeader } from './file-header.ts'
import { writeFrontCoded } from './front-coding.ts'
import type { Alias, Entry, Shard } from './postings.ts'

/** A `terms` file; see FORMAT.md. Columns of like things, since they deflate better side by side. */
export function encodeShard({ entries, aliases }: Shard): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1 << 15)
  writeHeader(writer, 'BFT')
  writer.varint(entries.length)
  writer.varint(aliases.length)
  writeKeys(writer, entries)
  writeAliases(writer, aliases)
  for (const { postings } of entries) writer.varint(postings.ordinals.length)
  for (const { postings } of entries) writeGaps(writer, postings.ordinals)
  for (const { postings } of entries) writer.bytes(postings.flags)
  return writer.written()
}

function writeKeys(writer: ByteWriter, entries: readonly Entry[]): void {
  let previous = ''
  for (const { key } of entries) {
    writeFrontCoded(writer, key, previous)
    previous = key
  }
  for (const { key, forms } of entries) {
    const own = forms.length === 1 && forms[0] === key ? [] : forms
    writer.varint(own.length)
    for (const form of own) writeFrontCoded(writer, form, key)
  }
}

function writeAliases(writer: ByteWriter, aliases: readonly Alias[]): void {
  for (const { form, key } of aliases) {
    writer.text(form)
    writeFrontCoded(writer, key, form)
  }
}

function writeGaps(writer: ByteWriter, ordinals: Uint32Array): void {
  let next = 0
  for (const ordinal of ordinals) {
    writer.varint(ordinal - next)
    next = ordinal + 1
  }
}
