/** Words for which the steps give a wrong stem. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ...['andes', 'atlas', 'bias', 'cosmos', 'howe', 'news', 'sky'].map((word): [string, string] => [word, word]),
  ['early', 'earli'],
  ['gently', 'gentl'],
  ['idly', 'idl'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ['skies', 'sky'],
  ['skis', 'ski'],
  ['ugly', 'ugli'],
])
/** Prefixes after which the first region starts, so that `general` and `generation` keep different stems. */
const FIXED_PREFIX = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/
const VOWEL = /[aeiouy]/
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/

interface Ending {
  /** Matches the longest possible ending. */
  readonly pattern: RegExp
  readonly replacements: ReadonlyMap<string, string>
}

const STEP_2 = createEnding(
  {
    tion: 'tional',
    ence: 'enci',
    ance: 'anci',
    able: 'abli',
    ent: 'entli',
    ize: 'izer ization',
    ate: 'ational ation ator',
    al: 'alli aliti alism',
    ful: 'fulli fulness',
    ous: 'ousli ousness',
    ive: 'iviti iveness',
    ble: 'bli biliti',
    og: 'ogist ogi',
    less: 'lessli',
    '': 'li',
  },
  { ogi: 'l', li: '[cdeghkmnrt]' },
)
const STEP_3 = createEnding({ tion: 'tional', ate: 'ational', al: 'alize', ic: 'icate iciti ical', '': 'ful ness' })
const STEP_3_ATIVE = createEnding({ '': 'ative' })
const STEP_4 = createEnding(
  { '': 'ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement' },
  { ion: '[st]' },
)

/** `groups` maps a replacement to its endings; `before` maps some endings to a pattern that must precede them. */
function createEnding(groups: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}): Ending {
  const pairs = Object.entries(groups).flatMap(([to, from]) =>
    from.split(' ').map((ending): [string, string] => [ending, to]),
  )
  const alternatives = pairs.map(([ending]) => {
    const context = before[ending]
    return context === undefined ? ending : `(?<=${context})${ending}`
  })
  return { pattern: new RegExp(`(?:${alternatives.join('|')})$`), replacements: new Map(pairs) }
}

/** Returns the word unchanged if the ending starts before the region. */
function replaceEnding(word: string, { pattern, replacements }: Ending, region: number): string {
  const match = pattern.exec(word)
  if (match === null || match.index < region) return word
  return word.slice(0, match.index) + (replacements.get(match[0]) ?? '')
}

/**
 * Porter's second English stemmer, version 3.1 of https://snowballstem.org/algorithms/english/stemmer.html, without the
 * rules for apostrophes, which folded words do not have. Example: `ferries` → `ferri`, `election` → `elect`.
 * @orama/stemmers 3.1.18 has Porter's first stemmer, which conflates `use` with `us`, `one` with `on` and `news` with
 * `new`, and has a bug that shortens `election` to `elec`.
 */
export function stemEnglish(word: string): string {
  const exception = EXCEPTIONS.get(word)
  if (exception !== undefined || word.length < 3) return exception ?? word
  // A capital Y stands for a consonant.
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y')
  const first = FIXED_PREFIX.exec(marked)?.[0].length ?? endOfSyllable(marked, 0)
  const second = endOfSyllable(marked, first)
  let stem = step1b(step1a(marked), first).replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  stem = replaceEnding(stem, STEP_2, first)
  stem = stem.endsWith('ative') ? replaceEnding(stem, STEP_3_ATIVE, second) : replaceEnding(stem, STEP_3, first)
  stem = replaceEnding(stem, STEP_4, second)
  return step5(stem, first, second).replaceAll('Y', 'y')
}

/** Returns the index after the first consonant that follows a vowel, from an index on; else the length of the word. */
function endOfSyllable(word: string, from: number): number {
  const index = word.slice(from).search(/[aeiouy][^aeiouy]/)
  return index === -1 ? word.length : from + index + 2
}

/** Removes the plural and the third person. */
function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  return /[aeiouy].*[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** Removes the past tense and the participles. */
function step1b(word: string, first: number): string {
  const eed = word.search(/eed(?:ly)?$/)
  if (eed !== -1) return eed < first || /^(?:succ|proc|exc)eed/.test(word) ? word : word.slice(0, eed + 2)
  if (/^[^aeiouy]ying$/.test(word)) return `${word.charAt(0)}ie`
  if (/^(?:even|cann|inn|earr|herr|out)ing$/.test(word)) return word
  const stem = word.replace(/(?:ed|ing)(?:ly)?$/, '')
  if (stem === word || !VOWEL.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1)
  return stem.length === first && SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem
}

/** Removes a silent e, and the second of two l. */
function step5(word: string, first: number, second: number): string {
  const end = word.length - 1
  if (word.endsWith('ll')) return end < second ? word : word.slice(0, -1)
  if (!word.endsWith('e')) return word
  return end >= second || (end >= first && !SHORT_SYLLABLE.test(word.slice(0, -1))) ? word.slice(0, -1) : word
}
