import * as fc from 'fast-check'
import type { ByteWriter } from '../../../src/search/format/bytes/byte-writer.ts'
import { writeOccurrences } from '../../../src/search/format/encode-positions.ts'
import type { Entry, Occurrence, Terms } from '../../../src/search/format/postings.ts'

/** The number of articles in the archive of these shards. */
export const TOTAL = 1000

/** Includes surrogate pairs with equal and with different high surrogates, and a byte order mark, which decoders may drop. */
const LETTERS = ['a', 'b', 'é', 'я', '港', '\ufeff', '\u0000', '𐐀', '𐐁', '𠮷', '\ue000']

/** Any well-formed text; many have a common start. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

/** Distinct texts, ascending by UTF-16 code unit. */
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

/** The occurrences of a key in one article. */
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

/** Writes the occurrences of a key in several articles. */
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
