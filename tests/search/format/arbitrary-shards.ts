import * as fc from 'fast-check'
import type { ByteWriter } from '../../../src/search/format/bytes/byte-writer.ts'
import { writeOccurrences } from '../../../src/search/format/encode-positions.ts'
import type { Entry, Occurrence, Terms } from '../../../src/search/format/postings.ts'

/** Articles of the archive that these shards are of. */
export const TOTAL = 1000

/** Letters that share their first half in UTF-16, or are told apart by it, and a mark that decoders like to drop. */
const LETTERS = ['a', 'b', 'é', 'я', '港', '\ufeff', '\u0000', '𐐀', '𐐁', '𠮷', '\ue000']

/** Any text that has a UTF-8 form; many of them start alike. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

/** By UTF-16 code unit, each once. */
export const ascendingTexts = fc.uniqueArray(anyText, { maxLength: 12 }).map((texts) => texts.toSorted())

const postings = fc.uniqueArray(fc.nat({ max: TOTAL - 1 }), { maxLength: 40 }).chain((ordinals) =>
  fc.record({
    ordinals: fc.constant(Uint32Array.from(ordinals).sort()),
    flags: fc.uint8Array({ minLength: ordinals.length, maxLength: ordinals.length, max: 0x1f }),
  }),
)

function entryOf(key: string): fc.Arbitrary<Entry> {
  const forms = fc.oneof(fc.constant([key]), fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }))
  return fc.record({ key: fc.constant(key), forms, postings })
}

export const anyTerms: fc.Arbitrary<Terms> = fc.record({
  entries: ascendingTexts.chain((keys) => fc.tuple(...keys.map(entryOf))),
  aliases: fc.array(fc.record({ form: anyText, key: anyText }), { maxLength: 6 }),
})

/** What one article has of a key. */
export const anyOccurrences: fc.Arbitrary<readonly Occurrence[]> = fc
  .tuple(
    fc.array(fc.record({ step: fc.nat({ max: 1 << 20 }), form: fc.nat({ max: 300 }) }), { minLength: 1 }),
    fc.nat(),
  )
  .map(([steps, headline]) => {
    let position = 0
    return steps.map(({ step, form }, index) => {
      position += step
      return { position, form, isInHeadline: index < headline % (steps.length + 1) }
    })
  })

/** What each article of a key has of it, one behind the other. */
export function writeArticles(writer: ByteWriter, articles: readonly (readonly Occurrence[])[]): void {
  const all = articles.flat()
  const columns = { positions: all.map(({ position }) => position), forms: all.map(({ form }) => form) }
  let from = 0
  for (const occurrences of articles) {
    const inHeadline = occurrences.filter(({ isInHeadline }) => isInHeadline).length
    writeOccurrences(writer, columns, { from, to: from + occurrences.length, inHeadline })
    from += occurrences.length
  }
}
