import type { KnownWord } from '../format/encode-words.ts'
import { isUnspaced } from '../text/tokenise.ts'
import type { KeyBuilder } from './key-builder.ts'

/** Enough for the words that a reader can have meant; about 100 KB, read only where a search finds nothing. */
const MOST_WORDS = 32_768
const WORD = /^[^\d:].{2,29}$/u
const DIGIT = /\d/

/** The spellings that are offered in place of one that is not in the archive: the most frequent, in their order. */
export function knownWords(builders: ReadonlyMap<string, KeyBuilder>): readonly KnownWord[] {
  const foundByForm = new Map<string, number>()
  for (const { forms, found } of builders.values()) {
    for (const form of forms) if (isOffered(form)) foundByForm.set(form, (foundByForm.get(form) ?? 0) + found)
  }
  return [...foundByForm]
    .map(([form, found]): KnownWord => ({ form, found }))
    .sort((one, other) => other.found - one.found || (one.form < other.form ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort((one, other) => (one.form < other.form ? -1 : 1))
}

function isOffered(form: string): boolean {
  return WORD.test(form) && !DIGIT.test(form) && !isUnspaced(form)
}
