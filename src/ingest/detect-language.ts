import { eld } from 'eld/small'
import type { Direction } from '../archive/article.ts'

/** Two tweets: the library tells 99 of 100 languages from one, and its time grows with every letter. */
const MAX_CHARACTERS = 280
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){12}/u
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
  'yezi',
])

/** Below that, a text is a table, a title or a telegram. */
const LETTERS_OF_PROSE = 100
const SHARE_OF_LETTERS = 0.85

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
  const result = eld.detect(sample)
  if (result.language === '' || !result.isReliable()) return null
  // The library means Kurdish in Arabic letters, which is ckb; `ku` alone is read as the Latin one.
  return { language: result.language === 'ku' ? 'ckb' : result.language, isCertain: isProse(sample) }
}

function isProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const characters = text.match(/[^\s\p{M}]/gu)?.length ?? 0
  return letters >= LETTERS_OF_PROSE && letters >= SHARE_OF_LETTERS * characters
}

/** Told by the script where the tag names one, else by the language; from a table, so that it is the same everywhere. */
export function directionOf(language: string): Direction {
  const [name = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script === undefined ? RIGHT_TO_LEFT.has(name) : RIGHT_TO_LEFT_SCRIPTS.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}
