/**
 * Counts the words of a text. `storm-damaged` is one word, different from `storm` and `damaged`. The text is read on
 * the first call of `count`.
 */
export class WordCounts {
  readonly #textOf: () => string
  #counts: Map<string, number> | null = null

  constructor(textOf: () => string) {
    this.#textOf = textOf
  }

  /** Case is ignored. */
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
