/** How often a text writes each of its words, hyphenated ones whole and in parts; counted on the first question. */
export class WordCounts {
  readonly #textOf: () => string
  #counts: Map<string, number> | null = null

  constructor(textOf: () => string) {
    this.#textOf = textOf
  }

  /** Case makes no difference. `storm-damaged` counts for itself, not for `storm` and `damaged`. */
  count(word: string): number {
    this.#counts ??= countWords(this.#textOf())
    return this.#counts.get(word.toLowerCase()) ?? 0
  }
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
