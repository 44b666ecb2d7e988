import type { Stem } from './vocabulary.ts'

/**
 * Keeps every stem that was asked for, as long as it lives itself: articles share most of their words, and a stemmer
 * is slow. Its memory grows with the distinct words, and so ever more slowly.
 */
export class KnownStems {
  readonly #byLanguage = new Map<string, Map<string, string>>()

  /** Asks `stem` for what is not known yet; whichever `Stemmers` it is of, they agree on the languages that they have. */
  inFrontOf(stem: Stem): Stem {
    return (term, language) => {
      const stems = this.#byLanguage.get(language) ?? new Map<string, string>()
      this.#byLanguage.set(language, stems)
      const known = stems.get(term)
      if (known !== undefined) return known
      const found = stem(term, language)
      stems.set(term, found)
      return found
    }
  }
}
