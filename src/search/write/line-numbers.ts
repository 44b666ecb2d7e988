import { FNV_OFFSET_BASIS, FNV_PRIME } from '../../archive/fnv-hash.ts'

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })
const LINE_END = 0x0a
/** Signed, as all that Math.imul gives. */
const OFFSET_BASIS = FNV_OFFSET_BASIS | 0

/**
 * Numbers lines of text, each once, while they are bytes. A hash table with open addressing: as strings in a Map they
 * take five times as long, most of it to become strings.
 */
export class LineNumbers {
  /** As many as a power of two, at most half of them taken: the number of a line, + 1. */
  #slots = new Int32Array(1 << 10)
  readonly #hashes: number[] = []
  /** All lines end to end, by number. */
  #bytes = new Uint8Array(1 << 14)
  readonly #starts = [0]

  /** Of each line, where every line has an end. */
  numbersOf(text: Uint8Array): Int32Array {
    const numbers: number[] = []
    let start = 0
    let hash = OFFSET_BASIS
    for (let index = 0; index < text.length; index++) {
      const byte = text[index] ?? 0
      hash = Math.imul(hash ^ byte, FNV_PRIME)
      if (byte !== LINE_END) continue
      numbers.push(this.#numberOf(text, start, index + 1, hash))
      start = index + 1
      hash = OFFSET_BASIS
    }
    return Int32Array.from(numbers)
  }

  /** By number, without their ends. */
  lines(): readonly string[] {
    return UTF_8.decode(this.text()).split('\n').slice(0, -1)
  }

  /** All lines, by number; whoever numbers these first gives them the same numbers. A view. */
  text(): Uint8Array {
    return this.#bytes.subarray(0, this.#starts.at(-1))
  }

  /** Of the line `text[start]` … `text[end - 1]`. */
  #numberOf(text: Uint8Array, start: number, end: number, hash: number): number {
    let slot = this.#firstSlot(hash)
    for (let number = this.#numberAt(slot); number >= 0; number = this.#numberAt(slot)) {
      if (this.#hashes[number] === hash && this.#isAt(this.#starts[number] ?? 0, text, start, end)) return number
      slot = this.#slotAfter(slot)
    }
    const count = this.#hashes.push(hash)
    this.#slots[slot] = count
    this.#append(text.subarray(start, end))
    if (count * 2 > this.#slots.length) this.#spread()
    return count - 1
  }

  #firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1)
  }

  #slotAfter(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1)
  }

  /** Negative where the slot is free. */
  #numberAt(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1
  }

  /** As both have their ends, neither is the beginning of the other. */
  #isAt(at: number, text: Uint8Array, start: number, end: number): boolean {
    for (let index = start; index < end; index++) if (this.#bytes[at + index - start] !== text[index]) return false
    return true
  }

  #append(line: Uint8Array): void {
    const start = this.#starts.at(-1) ?? 0
    const end = start + line.length
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, end))
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(line, start)
    this.#starts.push(end)
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#hashes.forEach((hash, number) => {
      let slot = this.#firstSlot(hash)
      while (this.#numberAt(slot) >= 0) slot = this.#slotAfter(slot)
      this.#slots[slot] = number + 1
    })
  }
}
