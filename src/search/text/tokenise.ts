import { LimitError } from '../../archive/limit-error.ts'
import { foldWord } from './fold.ts'

export interface Token {
  /** The folded spelling of the word. */
  readonly term: string
  /** The word in the text is `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
  /** Counts the words of the text from 0. A joined token has the position of its last part. */
  readonly position: number
  /**
   * True for a second term of the words before it, such as a hyphenated word as one term: `al-Qaeda` → `al`, `qaeda`,
   * `alqaeda`.
   */
  readonly isJoined: boolean
}

/**
 * Words may contain soft hyphens and (non-)joiners, which are invisible, and the small digits of CO₂. A word of more than
 * 300,000 characters counts as several, because expressions overflow on millions of letters without a space.
 */
const WORD = String.raw`[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}\u2080-\u2089\u00ad\u200c\u200d]{0,299999}`
const APOSTROPHE = `['’‘ʼ＇]`
const WORD_OR_NUMBER = new RegExp(
  [
    // U.S., J.K., т.е. are one word each.
    String.raw`(?:\p{L}\.){1,20}\p{L}(?![\p{L}\p{M}\p{Nd}])\.?`,
    // 1,000 and 1.000 are 1000.
    String.raw`\d{1,3}(?:[.,]\d{3}){1,20}(?!\d)`,
    `${WORD}(?:${APOSTROPHE}${WORD}){0,9}`,
  ].join('|'),
  'gu',
)
const IS_APOSTROPHE = new RegExp(`^${APOSTROPHE}$`)
const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011'])
/** A longer chain is a list or part of a URL; nobody types it as one word. */
const MAX_PARTS = 5
/** Longer words are cut, in texts and in queries, so that a megabyte without a space does not become a key. */
const MAX_TERM_LENGTH = 64
/** The characters of a word that are folded: 64 letters, each with three marks. The time to order marks is quadratic. */
const MAX_FOLDED = 256
/** As many as in 16 MiB of English. Each takes about 100 bytes of memory. */
const MAX_TOKENS = 3_000_000
const PLAIN = /^[A-Za-z0-9]{1,64}$/
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu')
/** Articles and pronouns that French, Italian and Catalan elide before a vowel: l'homme, d'Ivoire, dell'arte. */
const ELISION = new RegExp(`^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|un|all|dall|dell|nell|sull)${APOSTROPHE}`, 'iu')

/** Consecutive matches that are separated only by a hyphen. */
interface Chain {
  /** The index of the first token of the chain. */
  readonly from: number
  parts: number
  /** The offset of the end of the last part in the text. */
  end: number
}

/** One letter, with its marks, of a script that does not separate words by spaces. */
const UNSPACED_LETTER =
  '(?:(?=[\\p{L}\\p{Nl}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}ー\\uff70][\\p{M}\\uff9e\\uff9f\\u200c\\u200d]*)'
const UNSPACED_RUN = new RegExp(`${UNSPACED_LETTER}+`, 'gu')
const UNSPACED_LETTERS = new RegExp(UNSPACED_LETTER, 'gu')
const STARTS_UNSPACED = new RegExp(`^${UNSPACED_LETTER}`, 'u')

/** Returns true if a term starts with a letter of a script without spaces, and so is a piece of text, not a word. */
export function isUnspaced(term: string): boolean {
  return STARTS_UNSPACED.test(term)
}

/**
 * Splits a text into words, in order. In scripts without spaces, every pair of neighbouring letters is a token, and so
 * is the last letter of a run, so that a search can find any part of a text: `東京都` → `東京`, `京都`, `都`. Does not
 * use Intl, whose data differ between browsers. Throws a LimitError if the text has too many words.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  let chain: Chain = { from: 0, parts: 0, end: -1 }
  for (const { 0: match, index } of text.matchAll(WORD_OR_NUMBER)) {
    if (index !== chain.end + 1 || !HYPHENS.has(text.charAt(chain.end))) {
      addJoined(tokens, chain, text)
      chain = { from: tokens.length, parts: 0, end: -1 }
    }
    chain.parts += 1
    chain.end = index + match.length
    if (PLAIN.test(match)) addToken(tokens, match.toLowerCase(), index, chain.end)
    else addWord(tokens, match, index)
    if (tokens.length > MAX_TOKENS) throw new LimitError(`at most ${MAX_TOKENS} words`, 'more')
  }
  addJoined(tokens, chain, text)
  return tokens
}

/** Splits a match that may have an elided article, a possessive, or runs without spaces. */
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

function addPairs(tokens: Token[], run: string, index: number): void {
  const letters = [...run.matchAll(UNSPACED_LETTERS)]
  letters.forEach(({ 0: letter, index: offset }, letterIndex) => {
    const next = letters[letterIndex + 1]?.[0] ?? ''
    addTerm(tokens, letter + next, index + offset)
  })
}

/** An elided article before the first part is not joined: `l’après-midi` → `l`, `apres`, `midi`, `apresmidi`. */
function addJoined(tokens: Token[], chain: Chain, text: string): void {
  if (chain.parts < 2 || chain.parts > MAX_PARTS) return
  const all = tokens.slice(chain.from)
  const isElided = IS_APOSTROPHE.test(text.slice(all[0]?.end, all[1]?.start))
  const parts = isElided ? all.slice(1) : all
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || first === last) return
  if (parts.some(({ term }) => isUnspaced(term))) return
  const term = cut(foldWord(parts.map((part) => part.term).join('')))
  tokens.push({ term, start: first.start, end: last.end, position: last.position, isJoined: true })
}

function addTerm(tokens: Token[], surface: string, start: number): void {
  const term = foldTerm(surface)
  if (term !== '') addToken(tokens, term, start, start + surface.length)
}

function addToken(tokens: Token[], term: string, start: number, end: number): void {
  const position = (tokens.at(-1)?.position ?? -1) + 1
  tokens.push({ term, start, end, position, isJoined: false })
}

/** Folds a word, and cuts it if it is too long. */
export function foldTerm(word: string): string {
  return cut(foldWord(word.slice(0, MAX_FOLDED)))
}

/** Does not split a surrogate pair, because a key must have a UTF-8 form. */
function cut(term: string): string {
  return term.length <= MAX_TERM_LENGTH ? term : term.slice(0, MAX_TERM_LENGTH).replace(/[\ud800-\udbff]$/, '')
}
