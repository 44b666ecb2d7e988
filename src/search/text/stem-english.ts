/** Words that the steps would spoil. */
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
/** Beginnings that the first region never cuts: `general` and `generation` stay apart. */
const FIXED_BEGINNING = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/
const VOWEL = /[aeiouy]/
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/

interface Ending {
  /** The longest of some endings, in front of the word's end. */
  readonly pattern: RegExp
  readonly replacements: ReadonlyMap<string, string>
}

const STEP_2 = endings(
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
const STEP_3 = endings({ tion: 'tional', ate: 'ational', al: 'alize', ic: 'icate iciti ical', '': 'ful ness' })
const STEP_3_ATIVE = endings({ '': 'ative' })
const STEP_4 = endings(
  { '': 'ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement' },
  { ion: '[st]' },
)

/** `groups` has the replacement and its endings; `before` has, for some endings, what must stand before them. */
function endings(groups: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}): Ending {
  const pairs = Object.entries(groups).flatMap(([to, from]) =>
    from.split(' ').map((ending): [string, string] => [ending, to]),
  )
  const alternatives = pairs.map(([ending]) => {
    const context = before[ending]
    return context === undefined ? ending : `(?<=${context})${ending}`
  })
  return { pattern: new RegExp(`(?:${alternatives.join('|')})$`), replacements: new Map(pairs) }
}

/** Leaves the word as it is where the ending starts before the region does. */
function replaceEnding(word: string, { pattern, replacements }: Ending, region: number): string {
  const match = pattern.exec(word)
  if (match === null || match.index < region) return word
  return word.slice(0, match.index) + (replacements.get(match[0]) ?? '')
}

/**
 * Porter's second stemmer, as https://snowballstem.org/algorithms/english/stemmer.html defines it in version 3.1, less
 * what it does with apostrophes, which no folded word has. Example: `ferries` → `ferri`, `election` → `elect`.
 * @orama/stemmers has his first instead, which takes `use` for `us`, `one` for `on` and `news` for `new`, and in
 * 3.1.18 it loses a letter of `election` too.
 */
export function stemEnglish(word: string): string {
  const exception = EXCEPTIONS.get(word)
  if (exception !== undefined || word.length < 3) return exception ?? word
  // A capital Y is a consonant.
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y')
  const first = FIXED_BEGINNING.exec(marked)?.[0].length ?? endOfSyllable(marked, 0)
  const second = endOfSyllable(marked, first)
  let stem = step1b(step1a(marked), first).replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  stem = replaceEnding(stem, STEP_2, first)
  stem = stem.endsWith('ative') ? replaceEnding(stem, STEP_3_ATIVE, second) : replaceEnding(stem, STEP_3, first)
  stem = replaceEnding(stem, STEP_4, second)
  return step5(stem, first, second).replaceAll('Y', 'y')
}

/** Behind the first consonant that follows a vowel, from an index on; else the word's end. */
function endOfSyllable(word: string, from: number): number {
  const index = word.slice(from).search(/[aeiouy][^aeiouy]/)
  return index === -1 ? word.length : from + index + 2
}

/** The plural and the third person. */
function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  return /[aeiouy].*[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** The past and the participles. */
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

/** A silent e, and the second l. */
function step5(word: string, first: number, second: number): string {
  const end = word.length - 1
  if (word.endsWith('ll')) return end < second ? word : word.slice(0, -1)
  if (!word.endsWith('e')) return word
  return end >= second || (end >= first && !SHORT_SYLLABLE.test(word.slice(0, -1))) ? word.slice(0, -1) : word
}
