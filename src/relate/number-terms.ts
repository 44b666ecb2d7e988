import type { NumberedTerms } from './relatable.ts'

/** The terms of some articles, end to end. */
export interface TermTable {
  /** The terms of article a are `terms[starts[a]]` … `terms[starts[a + 1] - 1]`. */
  readonly starts: Int32Array
  readonly terms: Int32Array
  /** Numbers are below it. */
  readonly termCount: number
}

/** Under the numbers that they have across vocabularies. */
export function numberTerms(articles: readonly Pick<NumberedTerms, 'terms' | 'numbers'>[]): TermTable {
  const starts = new Int32Array(articles.length + 1)
  articles.forEach(({ terms }, article) => {
    starts[article + 1] = (starts[article] ?? 0) + terms.length
  })
  const numbered = new Int32Array(starts[articles.length] ?? 0)
  let termCount = 0
  let at = 0
  for (const { terms, numbers } of articles) {
    // Iterators of typed arrays take several times as long, and an archive has millions of terms.
    for (let index = 0; index < terms.length; index++) {
      const number = numbers[terms[index] ?? 0] ?? 0
      numbered[at++] = number
      termCount = Math.max(termCount, number + 1)
    }
  }
  return { starts, terms: numbered, termCount }
}
