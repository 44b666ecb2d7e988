/** A piece of a text: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** The terms of a query to highlight in a text, as `tokenise` spells them. */
export interface HighlightTerms {
  /** Every spelling that matches a word of the query, such as `ferry` and `ferries`. */
  readonly forms: readonly string[]
  /** Phrases, each a list of spellings in consecutive order. */
  readonly phrases: readonly (readonly string[])[]
}

/** The terms of a query to highlight in an archive of several languages. */
export interface QueryHighlights {
  /** The matching spellings by language, because a spelling may match in one language only. */
  readonly words: readonly LanguageForms[]
  /** Phrases have exact spellings, which match in every language. */
  readonly phrases: HighlightTerms['phrases']
}

interface LanguageForms {
  /** Language tags of articles (BCP 47) whose words are stemmed alike. */
  readonly languages: readonly string[]
  readonly forms: HighlightTerms['forms']
}

/** The highlights of a query without words. */
export const NO_HIGHLIGHTS: QueryHighlights = { words: [], phrases: [] }

export function hasHighlights({ words, phrases }: QueryHighlights): boolean {
  return words.length + phrases.length > 0
}

/** Returns the terms to highlight in the articles of a language (BCP 47). */
export function highlightTermsIn(language: string, { words, phrases }: QueryHighlights): HighlightTerms {
  return { forms: words.find(({ languages }) => languages.includes(language))?.forms ?? [], phrases }
}
