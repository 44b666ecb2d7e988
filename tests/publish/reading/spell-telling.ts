import type { Records } from '../../../src/publish/reading/records.ts'
import { unpackTelling } from '../../../src/publish/reading/telling-records.ts'
import type { KeyTerms } from '../../../src/relate/key-terms.ts'
import { linesOf, parseWord, type Vocabulary } from '../../../src/search/write/vocabulary.ts'

/** A record of telling terms without numbers. */
export function spellTelling(records: Records, place: number, vocabulary: Vocabulary): KeyTerms {
  const words = linesOf(vocabulary).map(parseWord)
  const { terms, counts, forms } = unpackTelling(records, place, Int32Array.from(words.keys()))
  return { terms: Array.from(terms, (term) => words[term]?.form ?? ''), counts, forms: forms() }
}
