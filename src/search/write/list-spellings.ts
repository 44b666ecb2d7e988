import { MAX_SPELLINGS } from '../format/decode-words.ts'
import type { Spelling } from '../format/encode-words.ts'
import { isUnspaced } from '../text/tokenise.ts'
import type { CollectedKeys } from './collect-keys.ts'

const WORD = /^[^\d:].{2,29}$/u
const DIGIT = /\d/

/** Lists the most frequent spellings of the archive, in ascending order: suggestions for misspelt words. */
export function listSpellings(keys: Pick<CollectedKeys, 'forms' | 'documentFrequencies'>): readonly Spelling[] {
  const { forms, documentFrequencies } = keys
  const frequencies = new Map<string, number>()
  forms.forEach((formsOfKey, key) => {
    for (const form of formsOfKey.filter(isSuggestible)) {
      frequencies.set(form, (frequencies.get(form) ?? 0) + (documentFrequencies[key] ?? 0))
    }
  })
  return [...frequencies]
    .map(([form, documentFrequency]): Spelling => ({ form, documentFrequency }))
    .sort((a, b) => b.documentFrequency - a.documentFrequency || (a.form < b.form ? -1 : 1))
    .slice(0, MAX_SPELLINGS)
    .sort((a, b) => (a.form < b.form ? -1 : 1))
}

function isSuggestible(form: string): boolean {
  return WORD.test(form) && !DIGIT.test(form) && !isUnspaced(form)
}
