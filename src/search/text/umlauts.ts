import { foldTerm } from './tokenise.ts'

/** Decomposed letters ä, ö and ü. */
const UMLAUT = /([aou])\u0308/gi
const MAY_HAVE_UMLAUTS = /[äöü]|\u0308/i

/** Languages whose own words have ä, ö or ü. In German, the stemmer unifies both spellings; see `unifyLetters`. */
const WITH_UMLAUTS = new Set('az crh de et fi gsw hu is ksh lb nds rm se sk smi sv tk tr tt ug'.split(' '))

/** Returns false for most texts, so that their words need not be examined. */
export function mayHaveUmlauts(text: string): boolean {
  return MAY_HAVE_UMLAUTS.test(text)
}

/** Returns the folded spelling of a word with `ae`, `oe` and `ue`: `Schröder` → `schroeder`. Null without ä, ö and ü. */
export function spellUmlauts(word: string): string | null {
  if (!mayHaveUmlauts(word)) return null
  const decomposed = word.normalize('NFD')
  const spelling = decomposed.replace(UMLAUT, '$1e')
  return spelling === decomposed ? null : foldTerm(spelling)
}

/**
 * Returns true if words with ä, ö or ü are rare in articles of the language (BCP 47), and nearly all of them German names,
 * which readers also write with `ae`, `oe` and `ue`.
 */
export function hasForeignUmlauts(language: string): boolean {
  return !WITH_UMLAUTS.has(language.toLowerCase().split('-')[0] ?? '')
}
