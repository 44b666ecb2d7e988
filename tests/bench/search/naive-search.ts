import type { Article } from '../../../src/archive/article.ts'
import { listArticleTexts } from '../../../src/search/text/article-texts.ts'
import { loadStemmers } from '../../../src/search/text/stem.ts'
import { tokenise } from '../../../src/search/text/tokenise.ts'
import type { Question } from './questions.ts'

/**
 * What questions of plain words find, by looking at each article: the ordinals of those that have all words, in any of
 * their forms, within the dates.
 */
export async function naiveSearch(articles: readonly Article[]): Promise<(question: Question) => readonly number[]> {
  const stemmers = await loadStemmers(articles.map(({ language }) => language))
  const stems = articles.map((article) => {
    const terms = listArticleTexts(article).flatMap((text) => tokenise(text).map(({ term }) => term))
    return new Set([...new Set(terms)].map((term) => stemmers.stem(term, article.language)))
  })
  return ({ words, range }) => {
    const asked = (words ?? '').split(' ').filter(Boolean).map(stemmers.stemInAllLanguages)
    return articles.flatMap(({ date }, ordinal) => {
      const isInRange = range === null || (date !== null && range.from <= date && date <= range.to)
      const hasAll = asked.every((keys) => keys.some((key) => stems[ordinal]?.has(key)))
      return isInRange && hasAll ? [ordinal] : []
    })
  }
}
