import { isJapanese, OTHER_THAN_LATIN } from './main-script.ts'
import { lettersOf, type Script, SCRIPTS, scriptsOf } from './scripts.ts'

/** The number of letters by script, in UTF-16 units. */
export type LetterCounts = ReadonlyMap<Script, number>

/** Match all but the letters of a script. */
const OTHERS = Object.keys(SCRIPTS).map((script) => [script, new RegExp(`[^${lettersOf(script)}]+`, 'gu')] as const)
const OTHER_THAN_LATIN_RUN = /\P{Script=Latin}+/gu

/** Counts the letters of each script that has any in the text. */
export function countLetters(text: string): LetterCounts {
  // Most texts have only one script, and a pass for each script takes time.
  if (!OTHER_THAN_LATIN.test(text)) return new Map([['Latin', text.replace(OTHER_THAN_LATIN_RUN, '').length]])
  const counts = OTHERS.map(([script, others]) => [script, text.replace(others, '').length] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

/**
 * Returns the language of a text in a script: the only language of the script; the language of the archive if it is written
 * in this script, because it is the most probable one; and otherwise the script alone, such as `und-Arab`, because a wrong
 * language would be read aloud with the wrong voice.
 */
export function tagOfScript(script: Script, readText: () => string, archiveLanguage: string): string {
  const { code = 'Zyyy', languages = [] } = SCRIPTS[script] ?? {}
  const [mostFrequent] = languages
  if (script === 'CJK') {
    const text = readText()
    if (isJapanese(text, countLetters(text).get(script) ?? 0)) return 'ja'
  }
  // Yiddish is the only other language in Hebrew letters, and rare.
  const isOnly = languages.length === 1 || script === 'Hebrew'
  if (isOnly && mostFrequent !== undefined) return mostFrequent
  return scriptsOf(archiveLanguage)?.[0] === script ? archiveLanguage : `und-${code}`
}
