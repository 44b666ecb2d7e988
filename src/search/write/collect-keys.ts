import type { ArticleWords } from './article-words.ts'
import { KeyBuilder, type Lengths } from './key-builder.ts'

/** An article as the index takes it. */
export interface IndexedArticle {
  /** BCP 47. */
  readonly language: string
  /** As `facetKeysOf` gives them. */
  readonly facetKeys: readonly string[]
  readonly words: ArticleWords
}

export interface CollectedKeys {
  readonly builders: ReadonlyMap<string, KeyBuilder>
  readonly lengths: Lengths
}

/** Every key of the articles, which stand in ordinal order: the stems of their words and the values of their facets. */
export function collectKeys(articles: readonly IndexedArticle[]): CollectedKeys {
  const builders = new Map<string, KeyBuilder>()
  const byOrdinal: number[] = []

  function builderOf(key: string): KeyBuilder {
    const known = builders.get(key)
    if (known !== undefined) return known
    const builder = new KeyBuilder()
    builders.set(key, builder)
    return builder
  }

  articles.forEach(({ words, facetKeys }, ordinal) => {
    words.keys.forEach((key, place) => builderOf(key).addWord(ordinal, words, place))
    for (const key of facetKeys) builderOf(key).addFacet(ordinal, key)
    byOrdinal.push(words.length)
  })
  const average = byOrdinal.reduce((sum, length) => sum + length, 0) / Math.max(1, byOrdinal.length)
  return { builders, lengths: { byOrdinal, average } }
}
