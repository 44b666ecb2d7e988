import { listWords } from '../label-reader.ts'
import { trimCharacters } from '../../text/trim-characters.ts'
import { NAMELESS_PHRASES, ROLE_MODIFIERS, ROLE_WORDS, SENDER_WORDS } from './role-words.ts'

const ROLES: ReadonlySet<string> = new Set(listWords(ROLE_WORDS))
const MODIFIERS: ReadonlySet<string> = new Set(listWords(ROLE_MODIFIERS))
const SENDERS: ReadonlySet<string> = new Set(listWords(SENDER_WORDS))
const PHRASES: ReadonlySet<string> = new Set(listWords(NAMELESS_PHRASES))
/** Shorter roles also end other words: `desk` ends no compound. */
const MIN_COMPOUND = 8
const COMPOUND_ENDS = [...ROLES].filter((role) => role.length >= MIN_COMPOUND)
const PUNCTUATION = new Set('.,;:()[]"“”„‘’«»')
/** `editor of the Courier`, `Special to The Courier` */
const OF_SOMETHING =
  /^(?:of|for|at|in|to|with|der|des|von|vom|beim|aus|du|de|des|à|del|della|della|do|da|van|bij|в|из|газеты)$/

/** True for `Korrespondentin` and `KURIER-online-Redakteur`, in any case. */
export function isRoleWord(word: string): boolean {
  const folded = foldWord(word)
  return ROLES.has(folded) || COMPOUND_ENDS.some((end) => folded.endsWith(end))
}

export function isModifier(word: string): boolean {
  return MODIFIERS.has(foldWord(word))
}

/** Returns true for words that only say what a person does: `Lannow Courier Staff Writer`, `Special to The Courier`. */
export function isRole(words: readonly string[]): boolean {
  if (words.length > 8) return false
  const [first = '', second = ''] = words
  if (/^(?:special|exclusive)$/i.test(first) && /^(?:to|for)$/i.test(second)) return true
  if (/^(?:for|of)$/.test(first) && /^(?:\p{Lu}|the$)/u.test(second)) return true
  const role = words.findIndex((word) => !isModifier(word) || isRoleWord(word))
  if (isRoleWord(words.at(-1) ?? '')) return true
  const next = words[role + 1]
  return role !== -1 && isRoleWord(words[role] ?? '') && next !== undefined && OF_SOMETHING.test(foldWord(next))
}

/** Returns true for roles without anything else: `our own correspondent`. At least one word is a role. */
export function isOnlyRoles(words: readonly string[]): boolean {
  return words.some(isRoleWord) && words.every((word) => isRoleWord(word) || isModifier(word))
}

/** Returns true for a whole line that names nobody: `Staff report`. */
export function isNamelessPhrase(text: string): boolean {
  return PHRASES.has(text.toLowerCase().replace(/\.$/, ''))
}

/**
 * Returns the words behind the roles of a byline that starts without `By`, for example `in Paris` of `From our
 * correspondent in Paris`. Null for other texts: `From the desk` may begin a sentence, so at least two words are needed.
 */
export function readSender(text: string): string | null {
  const [first = '', ...words] = text.split(' ')
  if (!SENDERS.has(first.toLowerCase())) return null
  const end = words.findIndex((word) => !isRoleWord(word) && !isModifier(word))
  const roles = end === -1 ? words : words.slice(0, end)
  return roles.length > 1 && isOnlyRoles(roles) ? words.slice(roles.length).join(' ') : null
}

function foldWord(word: string): string {
  return trimCharacters(word, PUNCTUATION).toLowerCase()
}
