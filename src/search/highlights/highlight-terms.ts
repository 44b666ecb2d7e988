/** The terms of a query to highlight in a text, as `tokenise` spells them. */
export interface HighlightTerms {
  /** Every spelling that matches a word of the query, such as `ferry` and `ferries`. */
  readonly forms: readonly string[]
  /** Spellings that follow each other. */
  readonly phrases: readonly (readonly string[])[]
}
