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
