/** What a query wants to see in a text, for marking it there: spellings as `tokenise` gives them. */
export interface Wanted {
  /** Every spelling that any of the words was found under, such as `ferry` and `ferries`. */
  readonly forms: readonly string[]
  /** Spellings that stand one behind the other. */
  readonly phrases: readonly (readonly string[])[]
}

/** A piece of a text: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}
