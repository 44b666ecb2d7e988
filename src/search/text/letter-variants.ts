/**
 * `ae`, `oe` and `ue` are written for ä, ö and ü, whose folded forms are a, o and u. As in Snowball's German stemmer, `ue` is
 * not ü after a vowel or after q: `neue`, `bauen`, `quelle`.
 */
const GERMAN_DIGRAPHS = /[ao]e|(?<![aeiouyq])ue/g

/**
 * Unifies spellings of a folded term that are alike in one language only: `mueller` and `muller` (Müller) are one name in
 * German, but English `poet` is not `pot`. Other stemmers have no such spellings.
 */
export function unifyLetters(term: string, stemmer: string): string {
  return hasLetterVariants(stemmer) ? term.replace(GERMAN_DIGRAPHS, (digraph) => digraph.charAt(0)) : term
}

/** Returns true if `unifyLetters` may change a term. `stemmer` is a name from `stemmerOf`. */
export function hasLetterVariants(stemmer: string): boolean {
  return stemmer === 'de'
}
