import { foldWord } from './fold.ts'

export interface Token {
  /** The folded spelling: the key of the index. */
  readonly term: string
  /** The surface form is `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
  /** Counts the words of the text from 0; a joined token stands where the last of its parts stands. */
  readonly position: number
  /** Whether this is a hyphenated word as one, which follows its parts: `al-Qaeda` → `al`, `qaeda`, `alqaeda`. */
  readonly isJoined: boolean
}

/** Soft hyphens and (non-)joiners stand inside words without being seen; so do the small digits of CO₂. */
const WORD = String.raw`[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}\u2080-\u2089\u00ad\u200c\u200d]*`
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
const IS_APOSTROPHE = new RegExp(`^${APOSTROPHE}$`)
const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011'])
/** A longer chain is a list or a line of an address; nobody types it as one word. */
const MOST_PARTS = 5
/** Longer words are cut, in texts and queries alike: a megabyte without a space must not become a key. */
const LONGEST_TERM = 64
const PLAIN = /^[A-Za-z0-9]{1,64}$/
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu')
/** The articles and pronouns that French, Italian and Catalan glue before a vowel: l'homme, d'Ivoire, dell'arte. */
const ELISION = new RegExp(`^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|un|all|dall|dell|nell|sull)${APOSTROPHE}`, 'iu')

/** Matches with nothing but a hyphen between them, while they are read. */
interface Chain {
  /** The index of its first token. */
  readonly from: number
  parts: number
  /** Where its last part ends in the text. */
  end: number
}

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
  }
  addJoined(tokens, chain, text)
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

function addPairs(tokens: Token[], run: string, index: number): void {
  const letters = [...run.matchAll(UNSPACED_LETTERS)]
  letters.forEach(({ 0: letter, index: offset }, place) => {
    const next = letters[place + 1]?.[0] ?? ''
    addTerm(tokens, letter + next, index + offset)
  })
}

/** An article elided before the first part is no part: `l’après-midi` → `l`, `apres`, `midi`, `apresmidi`. */
function addJoined(tokens: Token[], chain: Chain, text: string): void {
  if (chain.parts < 2 || chain.parts > MOST_PARTS) return
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
  const term = cut(foldWord(surface))
  if (term !== '') addToken(tokens, term, start, start + surface.length)
}

function addToken(tokens: Token[], term: string, start: number, end: number): void {
  const position = (tokens.at(-1)?.position ?? -1) + 1
  tokens.push({ term, start, end, position, isJoined: false })
}

/** Never between the two halves of a surrogate pair: a key must survive UTF-8. */
function cut(term: string): string {
  return term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM).replace(/[\ud800-\udbff]$/, '')
}
