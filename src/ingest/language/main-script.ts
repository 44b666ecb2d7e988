import { lettersOf, SCRIPTS } from './scripts.ts'

const LETTERS = new Map(Object.keys(SCRIPTS).map((script) => [script, new RegExp(`[${lettersOf(script)}]`, 'gu')]))
export const OTHER_THAN_LATIN = /(?!\p{Script=Latin})\p{L}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** A Japanese text has about as many kana as Han characters, a Chinese one at most those of a name. */
const MIN_KANA_SHARE = 0.1

export interface MainScript {
  /** The text without the letters of other scripts, such as a quotation. */
  readonly text: string
  /** The languages that are written in the script, the most frequent first. Empty for Latin and rare scripts. */
  readonly languages: readonly string[]
}

/** Finds the script of most letters. */
export function findMainScript(text: string): MainScript {
  if (!OTHER_THAN_LATIN.test(text)) return { text, languages: [] }
  const counts = Array.from(LETTERS, ([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }))
  const { script, count } = counts.reduce((most, next) => (next.count > most.count ? next : most))
  if (count === 0) return { text, languages: [] }
  const own = removeOtherLetters(text, LETTERS.get(script))
  if (script !== 'CJK') return { text: own, languages: SCRIPTS[script]?.languages ?? [] }
  return { text: own, languages: [isJapanese(own, count) ? 'ja' : 'zh'] }
}

/** Tells Japanese from Chinese, in a text with `count` Chinese or Japanese characters. */
export function isJapanese(text: string, count: number): boolean {
  return (text.match(KANA)?.length ?? 0) >= MIN_KANA_SHARE * count
}

function removeOtherLetters(text: string, letters: RegExp | undefined): string {
  return letters === undefined
    ? text
    : text.replace(/\p{L}/gu, (letter) => (letter.search(letters) === 0 ? letter : ''))
}
