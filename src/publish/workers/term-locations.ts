import type { ArchivedArticle } from '../archived-article.ts'
import type { TermLocations } from './tasks.ts'

export function locateTerms(batches: readonly string[], articles: readonly ArchivedArticle[]): TermLocations {
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
