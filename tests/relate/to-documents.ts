import type { Article } from '../../src/archive/article.ts'
import type { SimilarityDocument } from '../../src/relate/find-similar.ts'
import { extractKeyTerms } from '../../src/relate/key-terms.ts'
import { tokeniseArticle } from '../../src/search/text/article-texts.ts'

/** Similarity documents of articles; a term has the same number in every language. */
export function toDocuments(articles: readonly Article[]): readonly SimilarityDocument[] {
  const numbers = new Map<string, number>()
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size
    numbers.set(term, number)
    return number
  }
  return articles.map((article) => {
    const { date, language } = article
    const { terms, counts, forms } = extractKeyTerms(tokeniseArticle(article), language)
    return { date, language, keyTerms: { terms: Int32Array.from(terms, numberOf), counts, forms: () => forms } }
  })
}
