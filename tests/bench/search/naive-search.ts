import type { Article } from '../../../src/archive/article.ts'
import { listArticleTexts, tokeniseIn } from '../../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import type { BenchQuery } from './queries.ts'

/**
 * Returns a search that looks at each article: it finds the ordinals of the articles that have all words, in any form,
 * within the dates.
 */
export async function naiveSearch(articles: readonly Article[]): Promise<(query: BenchQuery) => readonly number[]> {
  const stemmers = await loadStemmers(articles.map(({ language }) => language))
  const stems = articles.map((article) => {
    const terms = listArticleTexts(article).flatMap((text) =>
      tokeniseIn(article.language, text).map(({ term }) => term),
    )
    return new Set([...new Set(terms)].map((term) => stemmers.stem(term, article.language)))
  })
  return ({ words, range }) => {
    const wanted = (words ?? '').split(' ').filter(Boolean)
    return articles.flatMap(({ date, language }, ordinal) => {
      const isInRange = range === null || (date !== null && range.from <= date && date <= range.to)
      const hasAll = wanted.every((word) => stems[ordinal]?.has(stemmers.stem(word, language)))
      return isInRange && hasAll ? [ordinal] : []
    })
  }
}
