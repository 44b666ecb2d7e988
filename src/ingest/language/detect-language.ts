import { eld } from 'eld/small'

/** The length of two tweets. From one, the library detects 99 of 100 languages, and its time grows with the length. */
const MAX_CHARACTERS = 280
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){12}/u

/** Texts with fewer letters, or a smaller share of letters, are tables, titles or telegrams. */
const MIN_PROSE_LETTERS = 100
const MIN_LETTER_SHARE = 0.85

/** Frequent English words. Other languages have at most one of them: Dutch `of`, Danish `have`, German `will`. */
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|and|that|said|with|from|which|this|would|its|been|their|were|they|of|have|has|will|are)(?!\p{L})/giu
const MIN_DIFFERENT_WORDS = 3
/** A sample of English prose has 7 or 8 of these words; a title or a quotation has fewer. */
const MIN_WORDS = 5
const LETTER_NOT_ENGLISH = /(?![a-z])\p{L}/iu

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string
  /** False for a guess: a text of prices and names can look like any language. */
  readonly isCertain: boolean
}

/** Null if the text is too short or its language cannot be detected reliably. */
export function detectLanguage(text: string): DetectedLanguage | null {
  const sample = text.slice(0, MAX_CHARACTERS)
  if (!ENOUGH_LETTERS.test(sample)) return null
  if (isPlainlyEnglish(sample)) return { language: 'en', isCertain: isProse(sample) }
  const result = eld.detect(sample)
  if (result.language === '' || !result.isReliable()) return null
  // The library returns `ku` for Kurdish in Arabic letters, but `ku` means the Latin script and `ckb` the Arabic one.
  return { language: result.language === 'ku' ? 'ckb' : result.language, isCertain: isProse(sample) }
}

/** Agrees with the library, which takes as long as all other steps for an article together. */
function isPlainlyEnglish(text: string): boolean {
  const found = text.match(ENGLISH_WORDS) ?? []
  if (found.length < MIN_WORDS || LETTER_NOT_ENGLISH.test(text)) return false
  return new Set(found.map((word) => word.toLowerCase())).size >= MIN_DIFFERENT_WORDS
}

function isProse(text: string): boolean {
  const letters = text.replace(/\P{L}+/gu, '').length
  const others = [...text.replace(/[\s\p{M}\p{L}]+/gu, '')].length
  return letters >= MIN_PROSE_LETTERS && letters >= MIN_LETTER_SHARE * (letters + others)
}
