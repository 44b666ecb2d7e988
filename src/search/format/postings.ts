/** The articles that have a key, as columns of equal length. */
export interface Postings {
  /** Ordinals in ascending order. */
  readonly ordinals: Uint32Array
  /** The impact in the low four bits, 0 for facets; `IN_HEADLINE` is set if the key is in the headline. */
  readonly flags: Uint8Array
}

export const IMPACT_BITS = 0x0f
export const IN_HEADLINE = 0x10

/** An occurrence of a key in an article. Word positions count from 0 through all its texts. */
export interface Occurrence {
  readonly position: number
  /** The index of the form among the forms of the key. */
  readonly form: number
  readonly isInHeadline: boolean
}

/** A key of the index: a stem in one language with its spellings, or a facet value, which is its own form. */
export interface Entry {
  readonly key: string
  readonly forms: readonly string[]
  readonly postings: Postings
}

/** A form whose key is in another shard than the form itself would be. */
export interface Alias {
  readonly form: string
  readonly key: string
}

/** The content of a terms file. */
export interface Terms {
  /** Entries in ascending order of keys. */
  readonly entries: readonly Entry[]
  /** Aliases in ascending order of forms. */
  readonly aliases: readonly Alias[]
}
