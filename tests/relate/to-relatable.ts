import type { Article } from '../../src/archive/article.ts'
import { type Comparable, linksOut, type NumberedTerms, type Referable } from '../../src/relate/relatable.ts'
import { type TellingTerms, tellingTermsOf } from '../../src/relate/telling-terms.ts'
import { tokensOf } from '../../src/search/text/article-texts.ts'

type Relatable = Referable & Comparable

/** With one vocabulary for all, in which a term has the same number in every language. */
export function toRelatables(articles: readonly Article[]): readonly Relatable[] {
  const all = articles.map((article) => ({
    article,
    telling: tellingTermsOf(tokensOf(article), article.language),
  }))
  const places = new Map<string, number>()
  for (const term of all.flatMap(({ telling }) => telling.terms)) {
    if (!places.has(term)) places.set(term, places.size)
  }
  const numbers = Int32Array.from(places.values())
  const toNumbered = ({ terms, counts, forms }: TellingTerms): NumberedTerms => ({
    terms: Int32Array.from(terms, (term) => places.get(term) ?? -1),
    counts,
    forms: () => forms,
    numbers,
  })
  return all.map(({ article, telling }) => toRelatable(article, toNumbered(telling)))
}

function toRelatable(article: Article, telling: NumberedTerms): Relatable {
  const { date, language } = article
  return { head: article, linksOut: linksOut(article), date, language, version: JSON.stringify(article), telling }
}
