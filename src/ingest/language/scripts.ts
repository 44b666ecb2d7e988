/** A script, as Unicode names it; `CJK` stands for Chinese and Japanese, whose texts share characters. */
export type Script = string

interface ScriptLanguages {
  /** ISO 15924, for language tags. */
  readonly code: string
  /** The languages that are written in the script, the most frequent first. */
  readonly languages: readonly string[]
}

/** A script without a row tells nothing about the language. */
export const SCRIPTS: Readonly<Record<Script, ScriptLanguages>> = {
  Arabic: { code: 'Arab', languages: ['ar', 'fa', 'ur', 'ckb', 'ps', 'sd', 'ug'] },
  Armenian: { code: 'Armn', languages: ['hy'] },
  Bengali: { code: 'Beng', languages: ['bn', 'as'] },
  CJK: { code: 'Hani', languages: ['zh', 'ja'] },
  Cyrillic: { code: 'Cyrl', languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'] },
  Devanagari: { code: 'Deva', languages: ['hi', 'mr', 'ne', 'sa'] },
  Ethiopic: { code: 'Ethi', languages: ['am', 'ti'] },
  Georgian: { code: 'Geor', languages: ['ka'] },
  Greek: { code: 'Grek', languages: ['el'] },
  Gujarati: { code: 'Gujr', languages: ['gu'] },
  Gurmukhi: { code: 'Guru', languages: ['pa'] },
  Hangul: { code: 'Kore', languages: ['ko'] },
  Hebrew: { code: 'Hebr', languages: ['he', 'yi'] },
  Kannada: { code: 'Knda', languages: ['kn'] },
  Khmer: { code: 'Khmr', languages: ['km'] },
  Lao: { code: 'Laoo', languages: ['lo'] },
  Latin: { code: 'Latn', languages: [] },
  Malayalam: { code: 'Mlym', languages: ['ml'] },
  Myanmar: { code: 'Mymr', languages: ['my'] },
  Sinhala: { code: 'Sinh', languages: ['si'] },
  Tamil: { code: 'Taml', languages: ['ta'] },
  Telugu: { code: 'Telu', languages: ['te'] },
  Thai: { code: 'Thai', languages: ['th'] },
}

/** Returns the letters of a script as the content of a character class. */
export function lettersOf(script: Script): string {
  const names = script === 'CJK' ? ['Han', 'Hiragana', 'Katakana'] : [script]
  return names.map((name) => String.raw`\p{Script=${name}}`).join('')
}

/** Other codes of language tags. */
const OTHER_CODES: Readonly<Record<string, readonly Script[]>> = {
  aran: ['Arabic'],
  hang: ['Hangul'],
  hans: ['CJK'],
  hant: ['CJK'],
  jpan: ['CJK'],
  kore: ['Hangul', 'CJK'],
}
const SCRIPTS_BY_CODE: ReadonlyMap<string, readonly Script[]> = new Map([
  ...Object.entries(SCRIPTS).map(([script, { code }]) => [code.toLowerCase(), [script]] as const),
  ...Object.entries(OTHER_CODES),
])

/** Languages in Latin letters and languages of the table that are also written in another script. */
const SECOND_SCRIPTS: ReadonlyMap<string, readonly Script[]> = new Map([
  ['az', ['Arabic', 'Cyrillic']],
  ['bs', ['Cyrillic']],
  ['kk', ['Arabic', 'Latin']],
  ['ko', ['CJK']],
  ['ku', ['Arabic', 'Cyrillic']],
  ['ky', ['Arabic', 'Latin']],
  ['mn', ['Latin']],
  ['ms', ['Arabic']],
  ['pa', ['Arabic']],
  ['sr', ['Latin']],
  ['tg', ['Arabic', 'Latin']],
  ['tk', ['Arabic', 'Cyrillic']],
  ['tt', ['Latin']],
  ['ug', ['Latin', 'Cyrillic']],
  ['uz', ['Arabic', 'Cyrillic']],
])

/**
 * Returns the scripts in which a language is written, the most frequent first: that of the tag if it names one, and
 * otherwise all of the language. A language without a row counts as written in Latin letters. Null if the tag names a script
 * without a row, such as `dv-Thaa`.
 */
export function scriptsOf(language: string): readonly Script[] | null {
  const [name = '', ...rest] = language.toLowerCase().split('-')
  const code = rest.find((part) => /^[a-z]{4}$/.test(part))
  if (code !== undefined) return SCRIPTS_BY_CODE.get(code) ?? null
  const rows = Object.entries(SCRIPTS).flatMap(([script, { languages }]) => (languages.includes(name) ? [script] : []))
  return [...(rows.length === 0 ? ['Latin'] : rows), ...(SECOND_SCRIPTS.get(name) ?? [])]
}
