import { ByteReader } from '../format/byte-reader.ts'
import { ByteWriter } from '../format/byte-writer.ts'
import { writeOccurrences } from '../format/encode-positions.ts'
import { impactOf } from '../format/impact.ts'
import { IN_HEADLINE, type Postings } from '../format/postings.ts'
import type { ArticleWords } from './article-words.ts'

/** Lengths of articles in words: an impact is told from them, and so only once all articles are there. */
export interface Lengths {
  readonly byOrdinal: readonly number[]
  readonly average: number
}

/** Gathers the articles of one key in the order of their ordinals, as bytes: a large archive has millions of them. */
export class KeyBuilder {
  /** In the order in which they were first met. */
  readonly forms: string[] = []
  found = 0
  readonly #postings = new ByteWriter(4)
  readonly #positions = new ByteWriter(4)
  #next = 0

  /** The key at `place` among the words of an article. */
  addWord(ordinal: number, { forms, starts, positions, formIds, headlineEnd }: ArticleWords, place: number): void {
    const from = starts[place] ?? 0
    const to = starts[place + 1] ?? from
    let inHeadline = 0
    while (from + inHeadline < to && (positions[from + inHeadline] ?? 0) < headlineEnd) inHeadline += 1
    this.#addOrdinal(ordinal, to - from, inHeadline > 0)
    writeOccurrences(this.#positions, {
      positions: positions.subarray(from, to),
      forms: formIds.subarray(from, to).map((form) => this.#formOf(forms[form] ?? '')),
      inHeadline,
    })
  }

  /** A facet's value, which is its own spelling. */
  addFacet(ordinal: number, key: string): void {
    this.#formOf(key)
    this.#addOrdinal(ordinal, 0, false)
  }

  #formOf(form: string): number {
    const known = this.forms.indexOf(form)
    return known >= 0 ? known : this.forms.push(form) - 1
  }

  #addOrdinal(ordinal: number, count: number, isInHeadline: boolean): void {
    this.#postings.varint(ordinal - this.#next)
    this.#postings.varint(count * 2 + (isInHeadline ? 1 : 0))
    this.#next = ordinal + 1
    this.found += 1
  }

  get positions(): Uint8Array {
    return this.#positions.written()
  }

  /** About what the key takes in its shard, before it is deflated. */
  get bytes(): number {
    return this.#postings.length + this.forms.reduce((sum, form) => sum + form.length, 2)
  }

  postings({ byOrdinal, average }: Lengths): Postings {
    const reader = new ByteReader(this.#postings.written(), 'postings')
    const ordinals = new Uint32Array(this.found)
    const flags = new Uint8Array(this.found)
    let next = 0
    for (let index = 0; index < this.found; index++) {
      const ordinal = next + reader.varint()
      const head = reader.varint()
      const count = head >> 1
      const isInHeadline = head % 2 === 1
      ordinals[index] = ordinal
      next = ordinal + 1
      if (count === 0) continue
      const impact = impactOf({ count, isInHeadline }, byOrdinal[ordinal] ?? average, average)
      flags[index] = impact | (isInHeadline ? IN_HEADLINE : 0)
    }
    return { ordinals, flags }
  }
}
