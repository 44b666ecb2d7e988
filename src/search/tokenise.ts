import { foldWord } from './fold.ts'

export interface Token {
  /** The folded spelling: the key of the index. */
  readonly term: string
  /** The surface form is `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
}

/** Soft hyphens and (non-)joiners stand inside words without being seen. */
const WORD = String.raw`[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\u00ad\u200c\u200d]*`
const APOSTROPHE = `['’‘ʼ＇]`
const WORD_OR_NUMBER = new RegExp(
  [
    // U.S., J.K., т.е. are one word each.
    String.raw`(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{Nd}])\.?`,
    // 1,000 and 1.000 are 1000.
    String.raw`\d{1,3}(?:[.,]\d{3})+(?!\d)`,
    `${WORD}(?:${APOSTROPHE}${WORD})*`,
  ].join('|'),
  'gu',
)
/** Longer words are cut, in texts and queries alike: a megabyte without a space must not become a key. */
const LONGEST_TERM = 64
const PLAIN = /^[A-Za-z0-9]{1,64}$/
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu')
/** The articles and pronouns that French, Italian and Catalan glue before a vowel: l'homme, d'Ivoire, dell'arte. */
const ELISION = new RegExp(`^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|un|all|dall|dell|nell|sull)${APOSTROPHE}`, 'iu')

/** One letter, with its marks, of a script that sets no spaces between words. */
const UNSPACED_LETTER =
  '(?:(?=[\\p{L}\\p{Nl}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}ー\\uff70][\\p{M}\\uff9e\\uff9f\\u200c\\u200d]*)'
const UNSPACED_RUN = new RegExp(`${UNSPACED_LETTER}+`, 'gu')
const UNSPACED_LETTERS = new RegExp(UNSPACED_LETTER, 'gu')
const STARTS_UNSPACED = new RegExp(`^${UNSPACED_LETTER}`, 'u')

/** Whether a term is of a script without spaces, and so a piece of a text rather than a word. */
export function isUnspaced(term: string): boolean {
  return STARTS_UNSPACED.test(term)
}

/**
 * The words of a text, in order. Scripts without spaces give each two neighbouring letters, and the last letter of a
 * run alone, so that any part of a text is found: `東京都` → `東京`, `京都`, `都`. Uses no Intl data, so that the
 * build and every browser agree.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: match, index } of text.matchAll(WORD_OR_NUMBER)) {
    if (PLAIN.test(match)) tokens.push({ term: match.toLowerCase(), start: index, end: index + match.length })
    else addWord(tokens, match, index)
  }
  return tokens
}

/** Takes apart what a match holds besides a plain word: an elided article, a possessive, runs without spaces. */
function addWord(tokens: Token[], match: string, index: number): void {
  const word = match.replace(POSSESSIVE, '')
  const elided = ELISION.exec(word)?.[0].length ?? 0
  if (elided > 0) addTerm(tokens, word.slice(0, elided - 1), index)
  let start = elided
  for (const run of word.slice(elided).matchAll(UNSPACED_RUN)) {
    const runStart = elided + run.index
    addTerm(tokens, word.slice(start, runStart), index + start)
    addPairs(tokens, run[0], index + runStart)
    start = runStart + run[0].length
  }
  addTerm(tokens, word.slice(start), index + start)
}

function addTerm(tokens: Token[], surface: string, start: number): void {
  const term = foldWord(surface).slice(0, LONGEST_TERM)
  if (term !== '') tokens.push({ term, start, end: start + surface.length })
}

function addPairs(tokens: Token[], run: string, index: number): void {
  const letters = [...run.matchAll(UNSPACED_LETTERS)]
  letters.forEach(({ 0: letter, index: offset }, position) => {
    const next = letters[position + 1]?.[0] ?? ''
    addTerm(tokens, letter + next, index + offset)
  })
}
