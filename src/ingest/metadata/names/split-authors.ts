import { trimCharacters } from '../../text/trim-characters.ts'
import { AND_WORDS } from '../labels.ts'
import { isAgency, isFullName, isName } from './is-name.ts'
import { AGENCIES, NAME_SUFFIXES, PLACE_WORDS } from './role-words.ts'
import { isModifier, isOnlyRoles, isRole, isRoleWord } from './roles.ts'

/** The authors that a text names. */
export interface SplitAuthors {
  readonly authors: readonly string[]
  /** False if the text says more, such as a role or a place, which names no author. */
  readonly isComplete: boolean
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
const ANDS: ReadonlySet<string> = new Set([...AND_WORDS, '&'])
/** A single capital, as in `E. Quill`, is an initial. */
const LEADING_WORDS = [...ANDS, ...AND_WORDS.filter((word) => word.length > 1).map((word) => word.toUpperCase())]
const LEADING_AND = new RegExp(`^(?:(?:${LEADING_WORDS.join('|')}) )?(?:[Bb]y |BY )?`, 'u')
const HAN_AND = /(?<=\p{Script=Han}{2})[和与與及](?=\p{Script=Han}{2})/u
const MAIL = / ?[<(]?[\w.+-]{1,64}@[\w.-]+[>)]?| @\w{1,40}(?!\S)/g
const BEFORE_NAME = new Set(' "“”«»*_|,')
const BEHIND_NAME = new Set([...BEFORE_NAME, ':'])

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
  for (const list of lists) {
    const inverted = isInverted || (options.mayBeInverted && lists.length === 1) ? invertName(list) : null
    const items = inverted === null ? splitList(list) : [inverted]
    for (const item of items) {
      const cleaned = cleanName(item, authors, options)
      authors.push(...cleaned.authors)
      isComplete &&= cleaned.isComplete
    }
  }
  return { authors, isComplete }
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
  const { authors } = cleanName(text, [], { hasPlaces: false, mayBeInverted: false })
  return authors.length === 0 ? isOnlyRoles(text.split(' ')) : authors.every((name) => isFullName(name))
}

function isSuffix(part: string): boolean {
  return (
    NAME_SUFFIXES.has(part.replaceAll('.', '').toLowerCase()) && /^\p{L}/u.test(part) && !isAgency(part.toLowerCase())
  )
}

/** Returns the name without its role and place, and the agency in brackets behind it. `before` are the authors before it. */
function cleanName(written: string, before: readonly string[], { hasPlaces }: SplitOptions): SplitAuthors {
  const text = trimCharacters(
    trimCharacters(written, BEFORE_NAME, BEHIND_NAME).replace(LEADING_AND, ''),
    BEFORE_NAME,
    BEHIND_NAME,
  )
  if (text === '') return { authors: [], isComplete: true }
  const bracketed = splitBrackets(text)
  if (bracketed !== null) {
    const [name, inner] = bracketed
    const outside = cleanName(name, before, { hasPlaces, mayBeInverted: false })
    if (isAgency(inner)) return { ...outside, authors: [...outside.authors, inner] }
    if (isRole(inner.split(' ')) || (hasPlaces && isSingleWord(inner))) return { ...outside, isComplete: false }
    return { authors: [text], isComplete: true }
  }
  const name = removeRole(text, before.length > 0)
  if (name === null) return { authors: [], isComplete: false }
  const isPlace = hasPlaces && before.some((other) => isFullName(other)) && isPlacePhrase(name)
  if (isPlace) return { authors: [], isComplete: false }
  const placed = removePlace(name)
  return { authors: [placed], isComplete: placed === text }
}

/** Splits `Ada Quill (LPA)` at its last bracket. */
function splitBrackets(text: string): readonly [name: string, inner: string] | null {
  const closing = text.at(-1)
  if (closing !== ')' && closing !== ']') return null
  const opening = text.lastIndexOf(closing === ')' ? '(' : '[')
  return opening < 1 ? null : [text.slice(0, opening).trim(), text.slice(opening + 1, -1).trim()]
}

/** Returns the name before or behind a role, or null if there is none: `Staff Writer Ada Quill`, `Lannow Courier Staff`. */
function removeRole(text: string, isBehindName: boolean): string | null {
  const colon = text.indexOf(': ')
  if (colon !== -1 && isRole(text.slice(colon + 2).split(' '))) return text.slice(0, colon)
  const words = text.split(' ')
  const role = words.findLastIndex(isRoleWord)
  if (role === -1) return isBehindName && isRole(words) ? null : text
  const behind = words.slice(role + 1)
  if (behind.length > 0) {
    const name = behind.join(' ')
    if (isFullName(name) || (isName(name) && isOnlyRoles(words.slice(0, role + 1)) && behind.length === 1)) return name
    return isRole(words) || isOnlyRoles(words.slice(0, role + 1)) ? null : text
  }
  let end = words.length
  while (end > 0 && (isRoleWord(words[end - 1] ?? '') || isModifier(words[end - 1] ?? ''))) end--
  const name = words.slice(0, end).join(' ')
  return !isBehindName && isFullName(name) ? name : null
}

/** Removes the place of `Ada Quill in Lannow`. */
function removePlace(name: string): string {
  const words = name.split(' ')
  const place = words.findIndex((word, index) => index > 1 && PLACE_WORDS.has(word))
  const before = words.slice(0, place).join(' ')
  return place !== -1 && isFullName(before) && words.slice(place + 1).every((word) => /^\p{Lu}/u.test(word))
    ? before
    : name
}

function isPlacePhrase(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return isSingleWord(text) || (PLACE_WORDS.has(first) && rest.length > 0 && isName(rest.join(' ')))
}

/** Returns true for a word in mixed case, which names a place rather than an agency. */
function isSingleWord(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(text) && /\p{Ll}/u.test(text) && !isAgency(text)
}
