import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Writes a text as the number of UTF-16 units that it shares with the start of `base`, and the remaining text. */
export function writeFrontCoded(writer: ByteWriter, text: string, base: string): void {
  let shared = 0
  while (shared < text.length && shared < base.length && text[shared] === base[shared]) shared += 1
  // Half a surrogate pair cannot be written as UTF-8.
  if (shared > 0 && /[\ud800-\udbff]/.test(text.charAt(shared - 1))) shared -= 1
  writer.varint(shared)
  writer.text(text.slice(shared))
}

/** The inverse of `writeFrontCoded`, with the same `base`. */
export function readFrontCoded(reader: ByteReader, base: string): string {
  return base.slice(0, reader.sharedUnits(base)) + reader.text()
}

/** Writes texts, each front-coded against the previous text. */
export function writeFrontCodedList(writer: ByteWriter, texts: readonly string[]): void {
  texts.forEach((text, index) => writeFrontCoded(writer, text, texts[index - 1] ?? ''))
}

/** The inverse of `writeFrontCodedList`, for texts that must ascend; `noun` names them in the error if they do not. */
export function readFrontCodedList(reader: ByteReader, count: number, noun: string): readonly string[] {
  let previous = ''
  return Array.from({ length: count }, (_, index) => {
    const text = readFrontCoded(reader, previous)
    if (index > 0 && text <= previous) throw reader.error(`has ${noun} out of order`)
    previous = text
    return text
  })
}
