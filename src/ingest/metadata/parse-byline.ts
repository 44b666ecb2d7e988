import { createLabelReader, listWords } from './label-reader.ts'
import { AUTHOR_PREPOSITIONS, AUTHOR_WORDS } from './labels.ts'
import { isFullName, isName } from './names/is-name.ts'
import { PLACE_WORDS } from './names/role-words.ts'
import { isModifier, isNamelessPhrase, isOnlyRoles, isRoleWord, readSender } from './names/roles.ts'
import { type SplitAuthors, splitAuthors } from './names/split-authors.ts'

/** A line that says who wrote an article. It has no authors if it names nobody, such as `By Staff Writer`. */
export type Byline = SplitAuthors

const MAX_CHARACTERS = 120
const readLabel = createLabelReader(listWords(AUTHOR_WORDS))
const readPreposition = createLabelReader([...AUTHOR_PREPOSITIONS].sort((a, b) => b.length - a.length))
const KOREAN = /^([가-힣]{2,4})\s?기자$/
/** `by ada quill`, but not `by the sea` */
const LOWER_CASE = /^\p{Ll}{2,20}(?: \p{Ll}{2,20}){1,3}$/u
const NO_NAMES = new Set(
  'the and for our all now not day sea air end der die das dem den les des una los las'.split(' '),
)

/**
 * Parses the authors of a line that consists only of a byline; null for other lines. `By Nell Arkwright, Jonas Vetch and
 * LPA` has three authors; `By noon the harbour was empty` is not a byline.
 */
export function parseByline(text: string): Byline | null {
  if (text.length > MAX_CHARACTERS) return null
  const korean = KOREAN.exec(text)
  if (korean?.[1] !== undefined) return { authors: [korean[1]], isComplete: true, source: null }
  const sender = isNamelessPhrase(text) ? '' : readSender(text)
  if (sender !== null) return parseSender(sender)
  const label = readLabel(text)
  const byline = label?.hasColon === true ? label : readPreposition(text)
  if (byline === null || byline.rest === '' || /[!?…:|·•｜]/.test(byline.rest)) return null
  const rest = byline.rest.replace(/(?<=\p{L}{3})(?<!Esq|Jun|Sen|Inc|Ltd|Bros)\.$/u, '')
  if (byline.hasColon) {
    const split = splitAuthors(rest, { hasPlaces: false, mayBeInverted: true })
    return isSentence(rest) ? null : split
  }
  const split = splitAuthors(rest, { hasPlaces: true, mayBeInverted: false })
  if (split.authors.length === 0) return isRolesAndPlace(rest) ? split : null
  return split.authors.every(isName) ? split : null
}

/** Returns false if no beginning of the text can be a byline. */
export function mayBeByline(text: string): boolean {
  return (
    readLabel(text) !== null || readPreposition(text) !== null || readSender(text) !== null || /^[가-힣]/.test(text)
  )
}

function isSentence(text: string): boolean {
  return /[\p{Ll}\p{N}]{5}\.(?:\s|$)/u.test(text)
}

/** Returns true for `By` without a name. */
export function isBareByline(text: string): boolean {
  return text.length > 1 && readPreposition(text)?.rest === ''
}

/** Parses the text behind `From our correspondent`: nothing, a name, or a place. */
function parseSender(rest: string): Byline | null {
  const words = rest.replace(/^,/, '').trim().split(' ')
  const isPlace = words.slice(PLACE_WORDS.has(words[0] ?? '') ? 1 : 0).every((word) => /^[(\p{Lu}\p{Lo}]/u.test(word))
  const { authors } = splitAuthors(words.join(' '), { hasPlaces: true, mayBeInverted: false })
  if (authors.length > 0 && authors.every(isFullName)) return { authors, isComplete: false, source: null }
  return rest === '' || (isPlace && words.length <= 4) ? { authors: [], isComplete: false, source: null } : null
}

/** Parses `by ada quill`. A line of a text can look the same, so this is only for the head. */
export function parseLowerCaseByline(text: string): Byline | null {
  const rest = /^\p{Ll}/u.test(text) && text.length <= MAX_CHARACTERS ? readPreposition(text)?.rest : undefined
  if (rest === undefined || rest === '') return null
  const split = splitAuthors(rest, { hasPlaces: true, mayBeInverted: false })
  const isByline = split.authors.length > 0 && split.authors.every((name) => isName(name) || isLowerCaseName(name))
  return isByline ? split : null
}

function isLowerCaseName(name: string): boolean {
  return LOWER_CASE.test(name) && !name.split(' ').some((word) => NO_NAMES.has(word))
}

/** Returns true for `a Staff Reporter`, `unserem Korrespondenten in Paris`, `Courier Staff`. */
function isRolesAndPlace(text: string): boolean {
  const words = text.split(' ')
  return isOnlyRoles(words) || (words.length <= 8 && words.every(mayBeInRole))
}

function mayBeInRole(word: string): boolean {
  return (
    isRoleWord(word) || isModifier(word) || PLACE_WORDS.has(word) || /^(?:[\p{Lu}\p{Lo}(]|of$|to$|for$)/u.test(word)
  )
}
