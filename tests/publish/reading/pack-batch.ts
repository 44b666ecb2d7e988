import type { Article } from '../../../src/archive/article.ts'
import { encodeBatch, type EncodedBatch } from '../../../src/publish/reading/batch.ts'
import { RecordWriter } from '../../../src/publish/reading/records.ts'
import { packKeyTerms } from '../../../src/publish/reading/key-term-records.ts'
import { packWords } from '../../../src/publish/reading/word-records.ts'
import { extractKeyTerms } from '../../../src/relate/key-terms.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'
import { numberArticleWords } from '../../../src/search/write/number-article-words.ts'
import { type Stem, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'

/** The words and the key terms of articles, whose records stand in the order of the articles. */
export function packBatch(articles: readonly Article[], stem: Stem): EncodedBatch {
  const builder = new VocabularyBuilder(stem)
  const words = new RecordWriter()
  const keyTerms = new RecordWriter()
  for (const article of articles) {
    const tokens = tokeniseArticle(article)
    const numberOf = builder.numbersIn(article.language)
    packKeyTerms(keyTerms, extractKeyTerms(tokens, article.language), numberOf)
    packWords(words, numberArticleWords(tokens.all, numberOf))
  }
  return encodeBatch({
    seeds: [],
    bodies: new Uint8Array(),
    vocabulary: builder.vocabulary(),
    words: words.records(),
    keyTerms: keyTerms.records(),
  })
}
