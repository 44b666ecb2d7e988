const ASCII = /^[ -~]*$/

/** Letters that Unicode does not take apart into a base and an accent, as plain keyboards write them. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
}
const SPELLED_LETTER = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g')
const LATIN_OR_GREEK_ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu
/** A stress mark is an aid to reading; but й is not и, and ї is not і. */
const CYRILLIC_STRESS = /([аеёиоуыэюяіє]\u0308?)[\u0300\u0301]/g
const CYRILLIC_YO = /е\u0308/g
/** The alefs with hamza or madda, which many writers leave bare. */
const ARABIC_ALEF = /ا[\u0653-\u0655]/g
/** Vowel points of Arabic and Hebrew, and the stroke that only widens a word. */
const OPTIONAL_POINTS = /[\u064b-\u0652\u0670\u0640\u0591-\u05bd\u05bf-\u05c7]/g
const DIGIT_BEYOND_ASCII = /(?!\d)\p{Nd}/gu
const IS_DIGIT = /^\p{Nd}$/u
/** Unicode counts among the letters those that look like apostrophes: oʼbrien, hawaiʻi, qurʾān. */
const NOT_OF_A_WORD = /[^\p{L}\p{M}\p{N}]|[\u02b9-\u02c1]/gu

/**
 * One spelling for all ways to write a word: NFKC, lower case, no accents on Latin and Greek letters, `ё` as `е`,
 * no optional vowel points, European digits; anything that is no letter, mark or number is gone. Folding twice changes
 * nothing. Case, decomposition and classes of letters are Unicode's own and the same in every locale; two engines
 * differ only on letters that one of them is too old to know.
 * Example: `Äußerst` → `ausserst`, `O’Brien` → `obrien`, `Йод` → `йод`.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]/g, '')
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(NOT_OF_A_WORD, '')
    .replace(LATIN_OR_GREEK_ACCENTS, '$1')
    .replace(CYRILLIC_STRESS, '$1')
    .replace(CYRILLIC_YO, 'е')
    .replace(ARABIC_ALEF, 'ا')
    .replace(OPTIONAL_POINTS, '')
    .replace(DIGIT_BEYOND_ASCII, europeanDigit)
    .normalize('NFC')
    .replace(SPELLED_LETTER, (letter) => SPELLED[letter] ?? letter)
}

/** The ten digits of a script stand side by side, from nought to nine. */
function europeanDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let nought = code
  while (IS_DIGIT.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String((code - nought) % 10)
}
