import { IndexFormatError } from './index-format-error.ts'

/** A byte order mark at the start of a text is a character of it. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The inverse of ByteWriter, over one file. Every read checks its bounds and throws an IndexFormatError. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #path: string
  #at = 0

  /** `path` is for what is said of errors. */
  constructor(bytes: Uint8Array, path: string) {
    this.#bytes = bytes
    this.#path = path
  }

  get position(): number {
    return this.#at
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#at]
    if (value === undefined) throw this.error('ends too early')
    this.#at += 1
    return value
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (let index = 0; index < 5; index++) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte <= 0x7f) {
        if (value > 0xffff_ffff) break
        return value
      }
      scale *= 128
    }
    throw this.error('holds a number beyond 32 bits')
  }

  /** A varint that counts things of at least one byte each: a damaged one must not make room for billions. */
  count(): number {
    const count = this.varint()
    if (count > this.#bytes.length - this.#at) throw this.error(`counts ${count} things where there is no room`)
    return count
  }

  text(): string {
    const bytes = this.bytes(this.count())
    try {
      return UTF_8.decode(bytes)
    } catch {
      throw this.error('holds text that is not UTF-8')
    }
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw this.error('ends too early')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  /** An error that says where reading has come to. */
  error(problem: string): IndexFormatError {
    return new IndexFormatError(this.#path, `${problem}, at byte ${this.#at}`)
  }
}
