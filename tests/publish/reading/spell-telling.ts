import type { Records } from '../../../src/publish/reading/records.ts'
import { unpackTelling } from '../../../src/publish/reading/telling-records.ts'
import type { KeyTerms } from '../../../src/relate/key-terms.ts'
import { LineNumbers } from '../../../src/search/write/line-numbers.ts'
import { readWord, type Vocabulary } from '../../../src/search/write/vocabulary.ts'

/** A record of telling terms without numbers. */
export function spellTelling(records: Records, place: number, vocabulary: Vocabulary): KeyTerms {
  const lines = new LineNumbers()
  const { terms, counts, forms } = unpackTelling(records, place, lines.numbersOf(vocabulary))
  const words = lines.lines().map(readWord)
  return { terms: Array.from(terms, (term) => words[term]?.form ?? ''), counts, forms: forms() }
}
