import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/archive/article.ts'
import { createMemoryCache } from '../memory-cache.ts'
import { encodeBatch } from '../../../src/publish/cache/seed-batch.ts'
import { inlineWorkers } from '../inline-workers.ts'
import { type TermLocations, termsAt } from '../../../src/publish/workers/term-tasks.ts'
import { findSimilar, type SimilarityResult } from '../../../src/relate/find-similar.ts'
import { extractKeyTerms } from '../../../src/relate/key-terms.ts'
import { listFacetKeys } from '../../../src/search/format/facet-key.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { numberArticleWords, VocabularyBuilder } from '../../../src/search/write/vocabulary.ts'
import type { IndexFiles } from '../../../src/search/write/write-index.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'
import { toDocuments } from '../../relate/to-documents.ts'
import { anyArchive, VALUES } from '../../search/oracle/arbitrary-archives.ts'

const { stem } = await loadStemmers(VALUES.lang)

/** Puts each article into the batch with the given index, and runs both tasks over the batches. */
async function runTasks(articles: readonly Article[], batchOf: readonly number[]) {
  const workers = inlineWorkers(createMemoryCache())
  const used = [...new Set(batchOf)]
  for (const batch of used) {
    const vocabulary = new VocabularyBuilder(stem)
    const prepared = articles
      .filter((_, ordinal) => batchOf[ordinal] === batch)
      .map((article) => {
        const tokens = tokeniseArticle(article)
        const numberOf = vocabulary.numbersIn(article.language)
        const { terms, counts, forms } = extractKeyTerms(tokens, article.language)
        return {
          words: numberArticleWords(tokens.all, numberOf),
          keyTerms: { terms: Int32Array.from(terms, numberOf), counts, forms: forms.join(' ') },
        }
      })
    workers.cache.write(
      String(batch),
      encodeBatch({
        seeds: [],
        bodies: [],
        vocabulary: vocabulary.vocabulary(),
        words: prepared.map(({ words }) => words),
        keyTerms: prepared.map(({ keyTerms }) => keyTerms),
      }),
    )
  }
  const locations: TermLocations = {
    batches: used.map(String),
    batch: Int32Array.from(batchOf, (batch) => used.indexOf(batch)),
    index: Int32Array.from(
      batchOf,
      (own, ordinal) => batchOf.slice(0, ordinal).filter((batch) => batch === own).length,
    ),
  }
  const languages = articles.map(({ language }) => language)
  const dates = articles.map(({ date }) => date)
  return {
    similar: await workers.findSimilar({ locations, languages, dates, exclusions: new Map() }),
    index: await workers.buildIndex({ locations, languages, facetKeys: articles.map(listFacetKeys) }),
  }
}

const ordinalsOf = (similar: readonly (readonly SimilarityResult[])[]) =>
  similar.map((results) => results.map(({ ordinal }) => ordinal))
const contentsOf = ({ files }: IndexFiles) => new Map(Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes)]))

const anyBatches = anyArchive.chain((articles) =>
  fc.tuple(
    fc.constant(articles),
    fc.array(fc.nat({ max: 3 }), { minLength: articles.length, maxLength: articles.length }),
  ),
)

test('the similar articles and the index do not depend on the division of articles into batches', async () => {
  await fc.assert(
    fc.asyncProperty(anyBatches, async ([articles, batches]) => {
      const divided = await runTasks(articles, batches)
      const together = await runTasks(
        articles,
        articles.map(() => 0),
      )
      expect(divided.similar).toEqual(findSimilar(toDocuments(articles), new Map()))
      expect(contentsOf(divided.index)).toEqual(contentsOf(together.index))
    }),
  )
})

test('a word is the same term in all regions of a language and in every batch, and another term in another language', async () => {
  const body = [prose('Shipworm has eaten the timber piles of the pier.')]
  const languages = ['en', 'de', 'en-GB', 'EN-us', 'de-AT']
  const articles = languages.map((language) => makeArticle({ slug: language.toLowerCase(), language, body }))
  for (const batches of [
    [0, 0, 0, 0, 0],
    [0, 1, 2, 3, 4],
    [1, 0, 1, 0, 1],
  ]) {
    expect(ordinalsOf((await runTasks(articles, batches)).similar)).toEqual([[2, 3], [4], [0, 3], [0, 2], [1]])
  }
})

test('an article without terms is an error with its ordinal', () => {
  expect(() => termsAt([['a']], { batch: Int32Array.of(0), index: Int32Array.of(1) }, 0)).toThrow(
    'expected terms of article 0, found none',
  )
})
