import type { Article } from '../../src/archive/article.ts'
import { listFacetKeys } from '../../src/search/format/facet-key.ts'
import { tokeniseArticle } from '../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import type { IndexInput } from '../../src/search/write/number-words.ts'
import { numberArticleWords, VocabularyBuilder } from '../../src/search/write/vocabulary.ts'
import { type IndexFiles, type IndexOptions, writeIndex } from '../../src/search/write/write-index.ts'

/** Prepares articles in ordinal order, read in batches; `batchOf[i]` is the batch of article i, by default the first. */
export async function indexInputOf(articles: readonly Article[], batchOf: readonly number[] = []): Promise<IndexInput> {
  const { stem } = await loadStemmers(articles.map(({ language }) => language))
  const builders = Array.from({ length: Math.max(0, ...batchOf) + 1 }, () => new VocabularyBuilder(stem))
  const indexed = articles.map((article, index) => {
    const batch = batchOf[index] ?? 0
    const numberOf = builders[batch]?.numbersIn(article.language) ?? (() => 0)
    return {
      language: article.language,
      facetKeys: listFacetKeys(article),
      batch,
      words: numberArticleWords(tokeniseArticle(article).all, numberOf),
    }
  })
  return { vocabularies: builders.map((builder) => builder.vocabulary()), articles: indexed }
}

/** Indexes articles that are in ordinal order. */
export async function indexArticles(
  articles: readonly Article[],
  options: Partial<IndexOptions> = {},
): Promise<IndexFiles> {
  // Imported on demand, because browser tests, which pass their own hash, cannot load node:crypto.
  const hashContent = options.hashContent ?? (await import('../../src/publish/data/hash-content.ts')).hashContent
  return writeIndex(await indexInputOf(articles), { ...options, hashContent })
}
