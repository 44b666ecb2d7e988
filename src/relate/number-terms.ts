import type { NumberedTerms } from './relatable.ts'

/** The terms of some articles under numbers without gaps. */
export interface TermTable {
  /** The terms of article a are `terms[starts[a]]` … `terms[starts[a + 1] - 1]`. */
  readonly starts: Int32Array
  readonly terms: Int32Array
  /** Numbers are below it. */
  readonly termCount: number
}

const UNMET = -1

/**
 * Numbers terms in the order in which the articles have them first: of all words of an archive, those that tell
 * something in one of its languages may be few.
 */
export function numberTerms(articles: readonly Pick<NumberedTerms, 'terms' | 'numbers'>[]): TermTable {
  const starts = new Int32Array(articles.length + 1)
  articles.forEach(({ terms }, article) => {
    starts[article + 1] = (starts[article] ?? 0) + terms.length
  })
  const numbered = new Int32Array(starts[articles.length] ?? 0)
  const met = new Int32Array(endOf(articles.map(({ numbers }) => numbers))).fill(UNMET)
  let termCount = 0
  let at = 0
  for (const { terms, numbers } of articles) {
    // Iterators of typed arrays take several times as long, and an archive has millions of terms.
    for (let index = 0; index < terms.length; index++) {
      const word = numbers[terms[index] ?? 0] ?? 0
      if (met[word] === UNMET) met[word] = termCount++
      numbered[at++] = met[word] ?? 0
    }
  }
  return { starts, terms: numbered, termCount }
}

/** What all numbers are below. */
function endOf(columns: readonly Int32Array[]): number {
  let end = 0
  for (const numbers of new Set(columns)) {
    for (let place = 0; place < numbers.length; place++) end = Math.max(end, (numbers[place] ?? 0) + 1)
  }
  return end
}
