const ASCII = /^[ -~]*$/

/** Letters that Unicode does not decompose into a base letter and an accent, and their plain spellings. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
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
const REPLACED_LETTER = new RegExp(`[${Object.keys(REPLACEMENTS).join('')}]`, 'g')
const LATIN_OR_GREEK_ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu
/** A stress mark is only an aid to reading. Other accents make other letters: й is not и, and ї is not і. */
const CYRILLIC_STRESS = /([аеёиоуыэюяіє]\u0308?)[\u0300\u0301]/g
const CYRILLIC_YO = /е\u0308/g
/** Alef with hamza or madda, and heh with hamza, which many writers leave out. */
const ARABIC_ALEF = /ا[\u0653-\u0655]/g
const ARABIC_HEH = /[ه\u06c1\u06d5]\u0654/g
/**
 * Letters of Arabic, Persian and Urdu keyboards for the same letter, and the two that many writers do not tell apart: ى and ي,
 * ة and ه. As Lucene's normalisers of Arabic and Persian do.
 */
const ARABIC_LETTERS: ReadonlyMap<string, string> = new Map([
  ['\u0671', 'ا'],
  ['ى', 'ي'],
  ['\u06cc', 'ي'],
  ['\u06a9', 'ك'],
  ['ة', 'ه'],
  ['\u06c1', 'ه'],
])
const ARABIC_LETTER = new RegExp(`[${[...ARABIC_LETTERS.keys()].join('')}]`, 'g')
/** Vowel points of Arabic and Hebrew, and the Arabic stroke that only widens a word. */
const OPTIONAL_POINTS = /[\u064b-\u0652\u0670\u0640\u0591-\u05bd\u05bf-\u05c7]/g
const DIGIT_BEYOND_ASCII = /(?!\d)\p{Nd}/gu
const IS_DIGIT = /^\p{Nd}$/u
/** Includes characters that look like apostrophes but are letters to Unicode: oʼbrien, hawaiʻi, qurʾān. */
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}]|[\u02b9-\u02c1]/gu

/**
 * Folds all spellings of a word into one: NFKC, lower case, no accents on Latin and Greek letters, `ё` as `е`, one letter
 * for the variants of Arabic and Persian, no optional vowel points, no joiners, European digits, and nothing but letters, marks and numbers. Idempotent. Uses only Unicode
 * properties, which do not depend on the locale; two JavaScript engines differ only on letters that one does not know.
 * Example: `Äußerst` → `ausserst`, `O’Brien` → `obrien`, `Йод` → `йод`.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]/g, '')
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(NOT_IN_WORDS, '')
    .replace(LATIN_OR_GREEK_ACCENTS, '$1')
    .replace(CYRILLIC_STRESS, '$1')
    .replace(CYRILLIC_YO, 'е')
    .replace(ARABIC_ALEF, 'ا')
    .replace(ARABIC_HEH, 'ه')
    .replace(ARABIC_LETTER, (letter) => ARABIC_LETTERS.get(letter) ?? letter)
    .replace(OPTIONAL_POINTS, '')
    .replace(DIGIT_BEYOND_ASCII, europeanDigit)
    .normalize('NFC')
    .replace(REPLACED_LETTER, (letter) => REPLACEMENTS[letter] ?? letter)
}

/** The digits of a script are consecutive code points, from zero to nine. */
function europeanDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (IS_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}
