/** Strings by number, so that a text which stands in many records is written once. */
export class StringTable {
  readonly #ids = new Map<string, number>()

  idOf(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(text, id)
    return id
  }

  /** All strings, each at its number. */
  strings(): readonly string[] {
    return [...this.#ids.keys()]
  }
}
