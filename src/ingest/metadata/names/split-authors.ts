import { isOutlet } from '../head-lines/is-outlet.ts'
import { AND_WORDS } from '../labels.ts'
import { ANDS, cleanName } from './clean-name.ts'
import { isAgency, isFullName, isName } from './is-name.ts'
import { AGENCIES, NAME_SUFFIXES } from './role-words.ts'
import { isOnlyRoles, isRole } from './roles.ts'

/** The authors that a text names. */
export interface SplitAuthors {
  readonly authors: readonly string[]
  /** False if the text says more, such as a role or a place, which names no author. */
  readonly isComplete: boolean
  /** The newspaper behind the names: `By Ada Quill, The Courier`. */
  readonly source: string | null
}

interface SplitOptions {
  /** In a byline, a single word behind a full name is a place: `Von Katrin Oltmanns, Lannow`. */
  readonly hasPlaces: boolean
  /** After a label, `Quill, Ada` is one author. */
  readonly mayBeInverted: boolean
}

/** Always between two authors. Names have single spaces: an expression with \s+ would be tried from each space of a run. */
const BETWEEN_LISTS = / ?[;|،、，；•·] ?| [—–-] | \/ /
const AND = new RegExp(` (?:${[...AND_WORDS].sort((a, b) => b.length - a.length).join('|')}|&) `, 'giu')
const HAN_AND = /(?<=\p{Script=Han}{2})[和与與及](?=\p{Script=Han}{2})/u
/** No byline has more. Each is tried with all words before it, so the time grows with the square of their number. */
const MAX_ANDS = 50
const MAIL = / ?[<(]?[\w.+-]{1,64}@[\w.-]+[>)]?| @\w{1,40}(?!\S)/g
/**
 * Splits a list of authors with folded white space. Divides at a word for “and” only between two full names: `José
 * Ortega y Casals` and `Smith & Jones` are one author. Removes addresses of mail, roles, and places.
 */
export function splitAuthors(
  text: string,
  options: SplitOptions = { hasPlaces: false, mayBeInverted: false },
): SplitAuthors {
  const written = text.replace(MAIL, '')
  const lists = written.split(BETWEEN_LISTS).filter((list) => list.trim() !== '')
  const isInverted = lists.length > 1 && lists.every((list) => invertName(list) !== null)
  const authors: string[] = []
  let isComplete = true
  let source: string | null = null
  for (const list of lists) {
    const inverted = isInverted || (options.mayBeInverted && lists.length === 1) ? invertName(list) : null
    const items = inverted === null ? splitList(list) : [inverted]
    for (const item of items) {
      if (options.hasPlaces && authors.length > 0 && isOutlet(item.trim()) && !isRole(item.trim().split(' '))) {
        source ??= item.trim()
        continue
      }
      const cleaned = cleanName(item, { before: authors, hasPlaces: options.hasPlaces })
      authors.push(...cleaned.authors)
      isComplete &&= cleaned.isComplete
    }
  }
  return { authors, isComplete, source }
}

/** Turns `Quill, Ada` into `Ada Quill`. Null for other texts. */
function invertName(list: string): string | null {
  const [family = '', given = '', ...others] = list.trim().replace(/\.$/, '').split(', ')
  if (others.length > 0 || given === '' || family.includes(' ') || given.split(' ').length > 3) return null
  const isPerson = [family, given].every((part) => isName(part) && !isAgency(part) && !isSuffix(part))
  return isPerson && !isRole(given.split(' ')) ? `${given} ${family}` : null
}

/** Splits at commas, slashes and words for “and”. `Jr` and `M.D.` stay with their names. */
function splitList(list: string): readonly string[] {
  const items: string[] = []
  for (const part of list.split(/, ?/)) {
    const last = items.at(-1)
    const suffix = last === undefined ? '' : leadingSuffix(part.trim())
    if (suffix !== '') items[items.length - 1] = `${last}, ${suffix}`
    const rest = part.trim().slice(suffix.length)
    if (rest !== '') items.push(...splitSlashes(rest).flatMap(splitAtAnd))
  }
  return items.flatMap((item) => item.split(HAN_AND))
}

/** Returns `M.D.` of `M.D.` and of `M.D. and Ada Quill`, otherwise an empty text. */
function leadingSuffix(part: string): string {
  const [first = '', next, ...others] = part.split(' ')
  const isAlone = next === undefined || (others.length > 0 && ANDS.has(next.toLowerCase()))
  return isAlone && isSuffix(first) ? first : ''
}

function splitSlashes(part: string): readonly string[] {
  // `dpa/lno` is the desk of an agency.
  return part.split('/').some((name) => /^[\p{Lu}\p{Lo}]/u.test(name.trim())) ? part.split('/') : [part]
}

function splitAtAnd(part: string): readonly string[] {
  const items: string[] = []
  let start = 0
  const matches = [...part.matchAll(AND)]
  if (matches.length > MAX_ANDS) return [part]
  // In a line of capitals, a code is not distinguished from a name: JOSÉ ORTEGA Y CASALS.
  const isCapitals = part === part.toUpperCase() && part !== part.toLowerCase()
  const isSide = (side: string) =>
    isAuthor(side) && (!isCapitals || side.includes(' ') || AGENCIES.has(side.toLowerCase()))
  for (const [index, match] of matches.entries()) {
    const end = match.index + match[0].length
    const before = part.slice(start, match.index)
    if (!isSide(before) || !isSide(part.slice(end, matches[index + 1]?.index))) continue
    items.push(before)
    start = end
  }
  return [...items, part.slice(start)]
}

/** Returns true for a full name, an agency, or only a role: the parts of a list. */
function isAuthor(text: string): boolean {
  const { authors } = cleanName(text, { before: [], hasPlaces: false })
  return authors.length === 0
    ? isOnlyRoles(text.split(' ')) || text.endsWith(')')
    : authors.every((name) => isFullName(name))
}

function isSuffix(part: string): boolean {
  return (
    NAME_SUFFIXES.has(part.replaceAll('.', '').toLowerCase()) && /^\p{L}/u.test(part) && !isAgency(part.toLowerCase())
  )
}
