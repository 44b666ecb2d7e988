import type { Article } from '../../src/archive/article.ts'
import { facetKeysOf } from '../../src/search/format/facet-key.ts'
import { tokensOf } from '../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { wordsOf } from '../../src/search/write/article-words.ts'
import { numberWords } from '../../src/search/write/number-words.ts'
import { VocabularyBuilder } from '../../src/search/write/vocabulary.ts'
import { type IndexFiles, writeIndex } from '../../src/search/write/write-index.ts'

/** The index of articles that stand in ordinal order. */
export async function indexArticles(articles: readonly Article[], shardBytes?: number): Promise<IndexFiles> {
  const { stem } = await loadStemmers(articles.map(({ language }) => language))
  const builder = new VocabularyBuilder(stem)
  const prepared = articles.map((article) => ({
    language: article.language,
    facetKeys: facetKeysOf(article),
    own: wordsOf(tokensOf(article).all, builder.numbersIn(article.language)),
  }))
  const {
    words,
    numbers: [numbers = new Int32Array()],
  } = numberWords([builder.vocabulary()])
  const indexed = prepared.map(({ language, facetKeys, own }) => ({ language, facetKeys, words: own, numbers }))
  return writeIndex({ articles: indexed, words }, shardBytes)
}
