import { extractBodyText } from '../../src/archive/article-text.ts'
import type { Article } from '../../src/archive/article.ts'
import { toDayNumber } from '../../src/archive/iso-date.ts'
import { tokenise } from '../../src/search/text/tokenise.ts'

/** The similarity of an article to another article. */
export interface Comparison {
  readonly score: number
  /** The contribution of each shared term to the score, before the factor for the date. */
  readonly shared: ReadonlyMap<string, number>
}

/** Compares each article of one language with every other, directly from the formula. */
export function compareAll(
  articles: readonly Article[],
  stopWords: ReadonlySet<string>,
): readonly (readonly Comparison[])[] {
  const counts = articles.map((article) => countTerms(article, stopWords))
  const allTerms = [...new Set(counts.flatMap((terms) => [...terms.keys()]))]
  const df = new Map(allTerms.map((term) => [term, counts.filter((terms) => terms.has(term)).length]))
  const weights = counts.map((terms) => {
    const raw = [...terms].map(([term, tf]) => {
      return [term, (1 + Math.log(tf)) * idf(df.get(term) ?? 0, articles.length + 50)] as const
    })
    const length = Math.hypot(...raw.map(([, weight]) => weight))
    const compared = raw.filter(([term]) => isCompared(df.get(term) ?? 0, articles.length))
    return new Map(compared.map(([term, weight]) => [term, weight / length]))
  })
  return articles.map((article, index) => {
    // The sort is stable, so terms of equal weight keep the order of the article.
    const topTerms = [...(weights[index] ?? [])].sort(([, x], [, y]) => y - x).slice(0, 12)
    return articles.map((other, otherIndex) => {
      const otherWeights = weights[otherIndex] ?? new Map<string, number>()
      const common = topTerms.filter(([term]) => otherWeights.has(term))
      const shared = new Map(common.map(([term, weight]) => [term, weight * (otherWeights.get(term) ?? 0)]))
      const sum = [...shared.values()].reduce((total, part) => total + part, 0)
      return { score: sum * dateFactor(article, other), shared }
    })
  })
}

function countTerms(article: Article, stopWords: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const { headline } = article
  for (const { term } of tokenise([headline, headline, headline, extractBodyText(article)].join('\n'))) {
    if (!stopWords.has(term) && term.length > 1 && !/^\d+$/.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

function isCompared(frequency: number, total: number): boolean {
  return frequency > 1 && frequency <= Math.max(5, total / 2)
}

function idf(frequency: number, total: number): number {
  return Math.round(Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)) * 20) / 20
}

function dateFactor(a: Article, b: Article): number {
  if (a.date === null || b.date === null) return 1
  return 1 + 0.2 / (1 + Math.abs(toDayNumber(a.date) - toDayNumber(b.date)) / 30)
}
