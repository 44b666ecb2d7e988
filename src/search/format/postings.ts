/** The articles of one key, ascending by ordinal, and what they have of it, at the same place. */
export interface Postings {
  readonly ordinals: Uint32Array
  /** Impact in the low four bits, 0 for facets; `IN_HEADLINE` where the headline has it. */
  readonly flags: Uint8Array
}

export const IMPACT_BITS = 0x0f
export const IN_HEADLINE = 0x10

/** Where a key stands in one article; word positions count from 0 through all its texts. */
export interface Occurrence {
  readonly position: number
  /** Index into the forms of the key. */
  readonly form: number
  readonly isInHeadline: boolean
}

/** A key of the index: a stem, with the spellings that it was found under, or a facet's value, which is its own form. */
export interface Entry {
  readonly key: string
  readonly forms: readonly string[]
  readonly postings: Postings
}

/** A spelling whose key stands in another shard than it would itself. */
export interface Alias {
  readonly form: string
  readonly key: string
}

/** Part of the dictionary: keys ascending by UTF-16 code unit, aliases by form. */
export interface Shard {
  readonly entries: readonly Entry[]
  readonly aliases: readonly Alias[]
}
