/** A file of the search index is damaged, or has a version that this reader does not know. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError'
  /** The path relative to the root of the archive. */
  readonly path: string
  readonly problem: string

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.path = path
    this.problem = problem
  }
}

/**
 * The most UTF-16 units that a file may have in texts that it shares, 16 Mi. A few bytes can repeat a long text, so a
 * damaged file of 1 MB could otherwise have gigabytes of text.
 */
const MAX_SHARED_UNITS = 2 ** 24

/** Keeps a byte order mark at the start of a text, because it is part of the text. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The inverse of ByteWriter, for one file. Every read checks its bounds and throws an IndexFormatError. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #path: string
  #offset = 0
  #sharedUnits = 0

  /** Errors contain `path`. */
  constructor(bytes: Uint8Array, path: string) {
    this.#bytes = bytes
    this.#path = path
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.#offset]
    if (value === undefined) throw this.error('ends too early')
    this.#offset += 1
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
    throw this.error('has a number above 32 bits')
  }

  /**
   * Reads a varint that counts items of at least one byte each. Rejects a count that does not fit into the rest of the
   * file, so that a damaged file cannot allocate memory for billions of items.
   */
  count(): number {
    const count = this.varint()
    this.expectRoom(count)
    return count
  }

  /** Throws if the rest of the file has fewer than `count` bytes. */
  expectRoom(count: number): void {
    if (count > this.#bytes.length - this.#offset) throw this.error(`counts ${count} items, but is too short for them`)
  }

  /** Reads the number of UTF-16 units that a text shares with the start of `base`. Call it before the text is copied. */
  sharedUnits(base: string): number {
    const shared = this.varint()
    if (shared > base.length) throw this.error(`shares ${shared} letters with “${base.slice(0, 64)}”`)
    this.#sharedUnits += shared
    if (this.#sharedUnits > MAX_SHARED_UNITS) throw this.error(`shares more than ${MAX_SHARED_UNITS} letters`)
    return shared
  }

  text(): string {
    const bytes = this.bytes(this.count())
    try {
      return UTF_8.decode(bytes)
    } catch {
      throw this.error('has text that is not UTF-8')
    }
  }

  /** Returns a view, not a copy. */
  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#offset) throw this.error('ends too early')
    this.#offset += length
    return this.#bytes.subarray(this.#offset - length, this.#offset)
  }

  expectEnd(): void {
    if (!this.isAtEnd) throw this.error('has bytes after its end')
  }

  /** Creates an error that names the current offset. */
  error(problem: string): IndexFormatError {
    return new IndexFormatError(this.#path, `${problem}, at byte ${this.#offset}`)
  }
}
