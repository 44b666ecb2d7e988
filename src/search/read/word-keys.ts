import { stemmerOfKey, wordKeyOf } from '../format/word-key.ts'
import { hasLetterVariants } from '../text/letter-variants.ts'
import type { Stemmers } from '../text/stem.ts'

/** The keys of words in an archive of several languages. */
export interface WordKeys {
  /** Returns the keys of a folded term: its stem in each language of the archive, for the articles of that language. */
  readonly keysOf: (term: string) => readonly string[]
  /** Returns the keys of a folded term in languages that have several spellings of a word; see `unifyLetters`. */
  readonly keysWithVariants: (term: string) => readonly string[]
  /** Returns the name of the stemmer of a key. */
  readonly stemmerOf: (key: string) => string
}

export function createWordKeys({ stemInAllLanguages }: Stemmers, mainStemmer: string): WordKeys {
  return {
    keysOf: (term) => stemInAllLanguages(term).map(({ stem, stemmer }) => wordKeyOf(stem, stemmer, mainStemmer)),
    keysWithVariants: (term) =>
      stemInAllLanguages(term)
        .filter(({ stemmer }) => hasLetterVariants(stemmer))
        .map(({ stem, stemmer }) => wordKeyOf(stem, stemmer, mainStemmer)),
    stemmerOf: (key) => stemmerOfKey(key, mainStemmer),
  }
}
