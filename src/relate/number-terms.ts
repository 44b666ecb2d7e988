import type { NumberedTerms } from './relatable.ts'

/** The terms of all articles under numbers that hold for all of them. */
export interface TermTable {
  /** The terms of article a are `terms[starts[a]]` … `terms[starts[a + 1] - 1]`. */
  readonly starts: Int32Array
  readonly terms: Int32Array
  /** Numbers are below it. */
  readonly termCount: number
}

const UNMET = -1

/** Terms are numbered in the order in which the articles have them first, however they share their vocabularies. */
export function numberTerms(articles: readonly Pick<NumberedTerms, 'vocabulary' | 'terms'>[]): TermTable {
  const starts = new Int32Array(articles.length + 1)
  articles.forEach(({ terms }, article) => {
    starts[article + 1] = (starts[article] ?? 0) + terms.length
  })
  const numbered = new Int32Array(starts[articles.length] ?? 0)
  const numbers = new Map<string, number>()
  const numbersIn = new Map<readonly string[], Int32Array>()
  let at = 0
  for (const { vocabulary, terms } of articles) {
    const known = numbersIn.get(vocabulary) ?? new Int32Array(vocabulary.length).fill(UNMET)
    numbersIn.set(vocabulary, known)
    // Iterators of typed arrays take several times as long, and an archive has millions of terms.
    for (let index = 0; index < terms.length; index++) {
      const place = terms[index] ?? 0
      let number = known[place] ?? UNMET
      if (number === UNMET) {
        const term = vocabulary[place] ?? ''
        number = numbers.get(term) ?? numbers.size
        numbers.set(term, number)
        known[place] = number
      }
      numbered[at++] = number
    }
  }
  return { starts, terms: numbered, termCount: numbers.size }
}
