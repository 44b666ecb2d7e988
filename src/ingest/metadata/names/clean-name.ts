import { trimCharacters } from '../../text/trim-characters.ts'
import { CREDIT_WORDS } from '../head-lines/head-words.ts'
import { isOutlet } from '../head-lines/is-outlet.ts'
import { listWords } from '../label-reader.ts'
import { AND_WORDS, AUTHOR_WORDS } from '../labels.ts'
import { isAgency, isFullName, isName } from './is-name.ts'
import { PLACE_WORDS } from './role-words.ts'
import { isModifier, isOnlyRoles, isRole, isRoleWord } from './roles.ts'

/** The authors that an item of a list names: none for a role or a place, two for a name with an agency in brackets. */
interface CleanedName {
  readonly authors: readonly string[]
  /** False if the item says more than the names. */
  readonly isComplete: boolean
}

interface Context {
  /** The authors before the item. */
  readonly before: readonly string[]
  /** In a byline, a single word behind a full name is a place: `Von Katrin Oltmanns, Lannow`. */
  readonly hasPlaces: boolean
}

const EMPLOYED: ReadonlySet<string> = new Set(['for', 'of', 'at', 'für', 'pour', 'para', 'per', 'voor'])
export const ANDS: ReadonlySet<string> = new Set([...AND_WORDS, '&'])
/** A single capital, as in `E. Quill`, is an initial. */
const LEADING_WORDS = [...ANDS, ...AND_WORDS.filter((word) => word.length > 1).map((word) => word.toUpperCase())]
const LEADING_AND = new RegExp(`^(?:(?:${LEADING_WORDS.join('|')}) )?(?:[Bb]y |BY )?`, 'u')
const TRAILING_AND = new RegExp(` (?:${LEADING_WORDS.join('|')})$`, 'u')
const CREDITS: ReadonlySet<string> = new Set(listWords(CREDIT_WORDS))
const WRITTEN: ReadonlySet<string> = new Set(listWords(AUTHOR_WORDS))
const BEFORE_NAME = new Set(' "“”«»*_|,')
const BEHIND_NAME = new Set([...BEFORE_NAME, ':'])

/** Returns the name without its role and place, and the agency in brackets behind it. */
export function cleanName(written: string, context: Context): CleanedName {
  const { before, hasPlaces } = context
  const text = trimCharacters(
    trimCharacters(written, BEFORE_NAME, BEHIND_NAME).replace(LEADING_AND, '').replace(TRAILING_AND, ''),
    BEFORE_NAME,
    BEHIND_NAME,
  )
  if (text === '') return { authors: [], isComplete: true }
  const bracketed = splitBrackets(text)
  if (bracketed !== null) {
    const [name, inner] = bracketed
    const outside = cleanName(name, context)
    if (isAgency(inner)) return { ...outside, authors: [...outside.authors, inner] }
    // `Jonas Vetch (Fotos)` took the pictures.
    if (CREDITS.has(inner.toLowerCase())) return { authors: [], isComplete: false }
    if (WRITTEN.has(inner.toLowerCase()) || isRole(inner.split(' ')) || (hasPlaces && isSingleWord(inner)))
      return { ...outside, isComplete: false }
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
  // `Ada Quill AP Science Writer` writes for an agency.
  while (end > 2 && isAgency(words[end - 1] ?? '')) end--
  const name = words.slice(0, end).join(' ')
  return !isBehindName && isFullName(name) ? name : null
}

/** Removes the place of `Ada Quill in Lannow`, and the newspaper of `Ada Quill for The Courier`. */
function removePlace(name: string): string {
  const words = name.split(' ')
  const end = words.findIndex((word, index) => index > 1 && (PLACE_WORDS.has(word) || EMPLOYED.has(word)))
  if (end === -1) return name
  const [before, behind] = [words.slice(0, end).join(' '), words.slice(end + 1).join(' ')]
  const isPlace = EMPLOYED.has(words[end] ?? '')
    ? isOutlet(behind) || isAgency(behind)
    : words.slice(end + 1).every((word) => /^\p{Lu}/u.test(word))
  return isFullName(before) && isPlace ? before : name
}

function isPlacePhrase(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return isSingleWord(text) || (PLACE_WORDS.has(first) && rest.length > 0 && isName(rest.join(' ')))
}

/** Returns true for a word in mixed case, which names a place rather than an agency. */
function isSingleWord(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(text) && /\p{Ll}/u.test(text) && !isAgency(text)
}
