/** A script, as Unicode names it; `CJK` stands for Chinese and Japanese, whose texts share characters. */
type Script = string

/** The languages of each script, the most frequent first. A script without a row tells nothing about the language. */
const LANGUAGES: Readonly<Record<Script, readonly string[]>> = {
  Arabic: ['ar', 'fa', 'ur', 'ckb', 'ps', 'sd', 'ug'],
  Armenian: ['hy'],
  Bengali: ['bn', 'as'],
  CJK: ['zh', 'ja'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
  Devanagari: ['hi', 'mr', 'ne', 'sa'],
  Ethiopic: ['am', 'ti'],
  Georgian: ['ka'],
  Greek: ['el'],
  Gujarati: ['gu'],
  Gurmukhi: ['pa'],
  Hangul: ['ko'],
  Hebrew: ['he', 'yi'],
  Kannada: ['kn'],
  Khmer: ['km'],
  Lao: ['lo'],
  Latin: [],
  Malayalam: ['ml'],
  Myanmar: ['my'],
  Sinhala: ['si'],
  Tamil: ['ta'],
  Telugu: ['te'],
  Thai: ['th'],
}
const LETTERS = new Map(
  Object.keys(LANGUAGES).map((script) => [
    script,
    script === 'CJK'
      ? /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
      : new RegExp(String.raw`\p{Script=${script}}`, 'gu'),
  ]),
)
const OTHER_THAN_LATIN = /(?!\p{Script=Latin})\p{L}/u
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
  if (script !== 'CJK') return { text: own, languages: LANGUAGES[script] ?? [] }
  const kana = own.match(KANA)?.length ?? 0
  return { text: own, languages: [kana >= MIN_KANA_SHARE * count ? 'ja' : 'zh'] }
}

function removeOtherLetters(text: string, letters: RegExp | undefined): string {
  return letters === undefined
    ? text
    : text.replace(/\p{L}/gu, (letter) => (letter.search(letters) === 0 ? letter : ''))
}
