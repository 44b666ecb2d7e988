import type { KnownWord } from '../format/encode-words.ts'
import { isUnspaced } from '../text/tokenise.ts'
import type { CollectedKeys } from './collect-keys.ts'

/** Enough for the words that a reader can have meant; about 100 KB, read only where a search finds nothing. */
const MOST_WORDS = 32_768
const WORD = /^[^\d:].{2,29}$/u
const DIGIT = /\d/

/** The spellings that are offered in place of one that is not in the archive: the most frequent, in their order. */
export function knownWords({ forms, found }: Pick<CollectedKeys, 'forms' | 'found'>): readonly KnownWord[] {
  const foundByForm = new Map<string, number>()
  forms.forEach((own, key) => {
    for (const form of own) if (isOffered(form)) foundByForm.set(form, (foundByForm.get(form) ?? 0) + (found[key] ?? 0))
  })
  return [...foundByForm]
    .map(([form, times]): KnownWord => ({ form, found: times }))
    .sort((one, other) => other.found - one.found || (one.form < other.form ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort((one, other) => (one.form < other.form ? -1 : 1))
}

function isOffered(form: string): boolean {
  return WORD.test(form) && !DIGIT.test(form) && !isUnspaced(form)
}
