import type { Article } from '../../src/archive/article.ts'
import { facetKeysOf } from '../../src/search/format/facet-key.ts'
import { tokensOf } from '../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { wordsOf } from '../../src/search/write/article-words.ts'
import { VocabularyBuilder } from '../../src/search/write/vocabulary.ts'
import { type IndexFiles, writeIndex } from '../../src/search/write/write-index.ts'

/** The index of articles that stand in ordinal order. */
export async function indexArticles(articles: readonly Article[], shardBytes?: number): Promise<IndexFiles> {
  const { stem } = await loadStemmers(articles.map(({ language }) => language))
  const builder = new VocabularyBuilder(stem)
  const prepared = articles.map((article) => ({
    language: article.language,
    facetKeys: facetKeysOf(article),
    words: wordsOf(tokensOf(article).all, builder.numbersIn(article.language)),
  }))
  const vocabulary = builder.vocabulary()
  return writeIndex(
    prepared.map(({ language, facetKeys, words }) => ({ language, facetKeys, words, vocabulary })),
    shardBytes,
  )
}
