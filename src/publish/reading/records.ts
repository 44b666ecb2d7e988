const TO_UTF_8 = new TextEncoder()
const FROM_UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES_PER_UNIT = 3

/**
 * Records of numbers and texts, end to end. Such a list goes from thread to thread, and to the disk and back, in a
 * hundredth of the time that it takes as objects.
 */
export interface Records {
  readonly numbers: Int32Array
  /** In UTF-8; their bounds are among the numbers. */
  readonly texts: Uint8Array
  /** Record r is `numbers[starts[r]]` … `numbers[starts[r + 1] - 1]`. */
  readonly starts: Int32Array
}

/** Gathers records; what is written belongs to the record that is begun last. */
export class RecordWriter {
  readonly #starts: number[] = []
  #numbers = new Int32Array(1024)
  #length = 0
  #texts = new Uint8Array(1024)
  #textsEnd = 0

  /** Gives the record's place. */
  begin(): number {
    return this.#starts.push(this.#length) - 1
  }

  numbers(values: ArrayLike<number>): void {
    if (this.#length + values.length > this.#numbers.length) {
      const grown = new Int32Array(Math.max(this.#numbers.length * 2, this.#length + values.length))
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers.set(values, this.#length)
    this.#length += values.length
  }

  text(value: string): void {
    const start = this.#textsEnd
    const most = start + value.length * MOST_BYTES_PER_UNIT
    if (most > this.#texts.length) {
      const grown = new Uint8Array(Math.max(this.#texts.length * 2, most))
      grown.set(this.#texts)
      this.#texts = grown
    }
    this.#textsEnd += TO_UTF_8.encodeInto(value, this.#texts.subarray(start)).written
    this.numbers([start, this.#textsEnd])
  }

  records(): Records {
    return {
      numbers: this.#numbers.slice(0, this.#length),
      texts: this.#texts.slice(0, this.#textsEnd),
      starts: Int32Array.from([...this.#starts, this.#length]),
    }
  }
}

/** Reads one record from its beginning to its end. */
export class RecordReader {
  readonly #records: Records
  #at: number

  constructor(records: Records, place: number) {
    this.#records = records
    this.#at = records.starts[place] ?? 0
  }

  number(): number {
    return this.#records.numbers[this.#at++] ?? 0
  }

  /** A view, which lasts as long as the records. */
  numbers(count: number): Int32Array {
    this.#at += count
    return this.#records.numbers.subarray(this.#at - count, this.#at)
  }

  /** Decoded when it is asked for. */
  text(): () => string {
    const { texts } = this.#records
    const start = this.number()
    const end = this.number()
    return () => FROM_UTF_8.decode(texts.subarray(start, end))
  }
}
