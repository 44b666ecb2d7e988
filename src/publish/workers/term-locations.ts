/**
 * The location of the words and key terms of each article, in the order of the archive. Threads exchange these numbers instead
 * of the words, which each thread reads from the cache.
 */
export interface TermLocations {
  /** Keys of the batches in the cache. */
  readonly batches: readonly string[]
  /** For each article, the index of its batch, and its index in that batch. */
  readonly batch: Int32Array
  readonly index: Int32Array
}

export function locateTerms(
  batches: readonly string[],
  articles: readonly { readonly batch: number; readonly terms: number }[],
): TermLocations {
  return {
    batches,
    batch: Int32Array.from(articles, ({ batch }) => batch),
    index: Int32Array.from(articles, ({ terms }) => terms),
  }
}

/** Returns the terms of the article at an ordinal from the terms of each batch. Throws a RangeError if it has none. */
export function termsAt<Terms>(
  batches: readonly (readonly Terms[])[],
  { batch, index }: Omit<TermLocations, 'batches'>,
  ordinal: number,
): Terms {
  const terms = batches[batch[ordinal] ?? -1]?.[index[ordinal] ?? -1]
  if (terms === undefined) throw new RangeError(`expected terms of article ${ordinal}, found none`)
  return terms
}
