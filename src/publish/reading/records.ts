import { StringTable } from './string-table.ts'

/**
 * Records of numbers, end to end, with the strings that some of the numbers stand for. Such a list goes from thread to
 * thread, and to the disk and back, in a hundredth of the time that it takes as objects.
 */
export interface Records {
  readonly strings: readonly string[]
  readonly numbers: Int32Array
  /** Record r is `numbers[starts[r]]` … `numbers[starts[r + 1] - 1]`. */
  readonly starts: Int32Array
}

/** Gathers records; what is written belongs to the record that is begun last. */
export class RecordWriter {
  readonly #table = new StringTable()
  readonly #starts: number[] = []
  #numbers = new Int32Array(1024)
  #length = 0

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

  strings(values: readonly string[]): void {
    this.numbers(values.map((value) => this.#table.idOf(value)))
  }

  records(): Records {
    return {
      strings: this.#table.strings(),
      numbers: this.#numbers.slice(0, this.#length),
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

  strings(count: number): readonly string[] {
    return Array.from(this.numbers(count), (id) => this.#records.strings[id] ?? '')
  }
}
