import type { LabelsByLanguage } from '../../metadata/labels.ts'

/** Second halves that a hyphen joins to any word: `wind-driven`, `est-il`, `где-нибудь`. */
// biome-ignore format: one row for each language
const SECOND_HALVES: LabelsByLanguage = {
  en: [
    'adjusted', 'backed', 'based', 'beaten', 'born', 'bound', 'breaking', 'built', 'called', 'class', 'damaged', 'dominated', 'driven',
    'earning', 'edged', 'eyed', 'faced', 'fed', 'filled', 'financed', 'free', 'friendly', 'fuelled', 'funded', 'growing', 'grown', 'haired',
    'handed', 'held', 'hour', 'imposed', 'known', 'led', 'legged', 'length', 'level', 'linked', 'lived', 'looking', 'made', 'making', 'mile',
    'minded', 'minute', 'month', 'moving', 'old', 'oriented', 'owned', 'paid', 'paying', 'powered', 'prone', 'quality', 'range', 'ranging',
    'rated', 'ready', 'related', 'rich', 'ridden', 'rolled', 'round', 'run', 'running', 'saving', 'scale', 'sector', 'seeking', 'selling',
    'shaped', 'size', 'sized', 'speaking', 'speed', 'sponsored', 'storey', 'stricken', 'style', 'term', 'thirds', 'tossed', 'type', 'week',
    'weighted', 'wide', 'winning', 'year',
  ],
  fr: ['il', 'elle', 'on', 'ils', 'elles', 'je', 'tu', 'nous', 'vous', 'ce', 'ci', 'là', 'même', 'mêmes', 'moi', 'toi', 'lui', 'leur', 'être', 'dire'],
  pt: ['se', 'lo', 'la', 'los', 'las', 'me', 'te', 'nos', 'lhe', 'lhes', 'feira', 'feiras'],
  ca: ['se', 'lo', 'la', 'los', 'les', 'ne', 'hi', 'ho', 'me', 'te', 'nos', 'vos', 'li'],
  ru: ['то', 'либо', 'нибудь', 'таки', 'ка'],
  uk: ['небудь', 'то', 'таки'],
}

/** First halves that a hyphen joins to any word: `self-defence`, `deutsch-französisch`. */
// biome-ignore format: one row for each language
const FIRST_HALVES: LabelsByLanguage = {
  en: [
    'self', 'well', 'vice', 'non', 'quasi', 'so', 'would', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety',
  ],
  de: ['deutsch', 'rot', 'schwarz', 'grün', 'schwarz-rot'],
  fr: ['celui', 'celle', 'ceux', 'celles', 'avant', 'demi', 'mi', 'vice', 'non', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'quatre'],
  ru: ['кое', 'северо', 'юго'],
  uk: ['північно', 'південно'],
}

/** An English participle. Shorter ones are the ends of words: `consider-ing`. */
const PARTICIPLE = /^(?![aeiouy])\p{L}{4,100}(?:ing|ed)$/u
/** The end of a whole English word that is no syllable: `price-determining`, `energy-saving`, `government-funded`. */
const WORD_END = /(?:[bcdfgklmnpstvz]e|[^aeiou]y|ment|tion|sion|ness|ship|ity|ance|ence)$/u
/** Beginnings of words that are words themselves: `under-standing` is one word. */
const PREFIXES: ReadonlySet<string> = new Set(
  'be de fore inter mis out over pre re there through under up where with'.split(' '),
)
/** `russisch-orthodox` */
const GERMAN_ADJECTIVE = /\p{L}{3,100}isch$/u

/**
 * Returns true if the halves of a divided word are usually written with a hyphen, by the words of a language. `isWord`
 * tells whether the article contains a word elsewhere.
 */
export function isHyphenated(
  first: string,
  second: string,
  language: string,
  isWord: (word: string) => boolean,
): boolean {
  const [tag = ''] = language.split('-')
  const [before, behind] = [first.toLowerCase(), second.toLowerCase()]
  if (before.length > 1 && SECOND_HALVES[tag]?.includes(behind) === true) return true
  if (FIRST_HALVES[tag]?.includes(before) === true && behind.length > 3) return true
  if (tag === 'de') return GERMAN_ADJECTIVE.test(before)
  if (tag !== 'en' || !PARTICIPLE.test(behind) || PREFIXES.has(before)) return false
  return WORD_END.test(before) || (before.length > 3 && isWord(before))
}
