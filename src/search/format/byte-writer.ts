const UTF_8 = new TextEncoder()

/** How many bytes `varint` writes. */
export function varintLength(value: number): number {
  let length = 1
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) length += 1
  return length
}

/** Bytes that grow as they are written; see FORMAT.md, Notation. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0

  constructor(capacity = 64) {
    this.#bytes = new Uint8Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 to 2^32 - 1: seven bits a byte, the lowest first, the eighth set where more follow. */
  varint(value: number): void {
    this.#reserve(5)
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** UTF-8, behind a varint of its length in bytes. */
  text(text: string): void {
    // Most texts are a few letters of ASCII, which are written before an encoder has begun.
    if (this.#ascii(text)) return
    const encoded = UTF_8.encode(text)
    this.varint(encoded.length)
    this.bytes(encoded)
  }

  /** False where nothing was written: the text is longer than 127 letters, or has others. */
  #ascii(text: string): boolean {
    const { length } = text
    this.#reserve(length + 1)
    if (length > 0x7f) return false
    const start = this.#length + 1
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      if (code > 0x7f) return false
      this.#bytes[start + index] = code
    }
    this.#bytes[this.#length] = length
    this.#length = start + length
    return true
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** A copy of what was written so far, and no longer than that. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}
