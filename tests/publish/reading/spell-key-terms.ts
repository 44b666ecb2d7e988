import type { Records } from '../../../src/publish/reading/records.ts'
import { unpackKeyTerms } from '../../../src/publish/reading/key-term-records.ts'
import type { KeyTerms } from '../../../src/relate/key-terms.ts'
import { linesOf, parseWord, type Vocabulary } from '../../../src/search/write/vocabulary.ts'

/** A record of key terms without numbers. */
export function spellKeyTerms(records: Records, place: number, vocabulary: Vocabulary): KeyTerms {
  const words = linesOf(vocabulary).map(parseWord)
  const { terms, counts, forms } = unpackKeyTerms(records, place, Int32Array.from(words.keys()))
  return { terms: Array.from(terms, (term) => words[term]?.form ?? ''), counts, forms: forms() }
}
