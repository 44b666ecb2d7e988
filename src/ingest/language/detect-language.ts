import { eld } from 'eld/small'

/** Two tweets: the library tells 99 of 100 languages from one, and its time grows with every letter. */
const MAX_CHARACTERS = 280
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){12}/u

/** Below that, a text is a table, a title or a telegram. */
const LETTERS_OF_PROSE = 100
const SHARE_OF_LETTERS = 0.85

/** Frequent in English; no other language has more than one of them (Dutch `of`, Danish `have`, German `will`). */
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|and|that|said|with|from|which|this|would|its|been|their|were|they|of|have|has|will|are)(?!\p{L})/giu
const ENOUGH_DIFFERENT_WORDS = 3
/** In English prose there are seven or eight of them in a sample; a title or a quotation brings fewer. */
const ENOUGH_WORDS = 5
const LETTER_NOT_ENGLISH = /(?![a-z])\p{L}/iu

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string
  /** Told from prose. Prices and names look like any language: what is told from those is a guess. */
  readonly isCertain: boolean
}

/** Null where the language of a text cannot be told. */
export function detectLanguage(text: string): DetectedLanguage | null {
  const sample = text.slice(0, MAX_CHARACTERS)
  if (!ENOUGH_LETTERS.test(sample)) return null
  if (isPlainlyEnglish(sample)) return { language: 'en', isCertain: isProse(sample) }
  const result = eld.detect(sample)
  if (result.language === '' || !result.isReliable()) return null
  // The library means Kurdish in Arabic letters, which is ckb; `ku` alone is read as the Latin one.
  return { language: result.language === 'ku' ? 'ckb' : result.language, isCertain: isProse(sample) }
}

/** What the library says too, which takes as long as all the rest of reading an article. */
function isPlainlyEnglish(text: string): boolean {
  const found = text.match(ENGLISH_WORDS) ?? []
  if (found.length < ENOUGH_WORDS || LETTER_NOT_ENGLISH.test(text)) return false
  return new Set(found.map((word) => word.toLowerCase())).size >= ENOUGH_DIFFERENT_WORDS
}

function isProse(text: string): boolean {
  const letters = text.replace(/\P{L}+/gu, '').length
  const others = [...text.replace(/[\s\p{M}\p{L}]+/gu, '')].length
  return letters >= LETTERS_OF_PROSE && letters >= SHARE_OF_LETTERS * (letters + others)
}
