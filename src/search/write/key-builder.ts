import { ByteReader } from '../format/byte-reader.ts'
import { ByteWriter } from '../format/byte-writer.ts'
import { writeOccurrences } from '../format/encode-positions.ts'
import { impactOf } from '../format/impact.ts'
import { IN_HEADLINE, type Occurrence, type Postings } from '../format/postings.ts'

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

  /** Index of a form, which is added where it is new. */
  formOf(form: string): number {
    const known = this.forms.indexOf(form)
    return known >= 0 ? known : this.forms.push(form) - 1
  }

  /** `occurrences` are empty for a facet's value. */
  add(ordinal: number, occurrences: readonly Occurrence[]): void {
    const isInHeadline = occurrences[0]?.isInHeadline ?? false
    this.#postings.varint(ordinal - this.#next)
    this.#postings.varint(occurrences.length * 2 + (isInHeadline ? 1 : 0))
    this.#next = ordinal + 1
    this.found += 1
    if (occurrences.length > 0) writeOccurrences(this.#positions, occurrences)
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
