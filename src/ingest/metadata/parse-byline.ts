import { trimCharacters } from '../text/trim-characters.ts'
import { createLabelReader, listWords } from './label-reader.ts'
import { AND_WORDS, AUTHOR_PREPOSITIONS, AUTHOR_WORDS } from './labels.ts'

const MAX_CHARACTERS = 120
const readLabel = createLabelReader(listWords(AUTHOR_WORDS))
const readPreposition = createLabelReader([...AUTHOR_PREPOSITIONS].sort((a, b) => b.length - a.length))
/** Names have single spaces: an expression with \s+ would be tried from each character of a run of spaces. */
const AND = new RegExp(` (?:${AND_WORDS.join('|')}) | ?[&/;,،、，；] ?| [—–-] `, 'iu')
const HAN_AND = /(?<=\p{Script=Han})[和与與及](?=\p{Script=Han})/u
const KOREAN = /^([가-힣]{2,4})\s?기자$/
const PARTICLES = new Set(
  (
    'al bin ibn abu ben bar da de del della der des di do dos du el la le los van ten ter den von vom zu zur und y e ' +
    'of the in at for from af av'
  ).split(' '),
)
const ROLES =
  /^(?:(?:senior|chief|special|political|foreign|sports?|business|our|own|local|deputy|managing|contributing)\s+)*(?:staff|writers?|correspondents?|reporters?|editors?|columnist|photographer|staff writers?|staff reporters?|editor-in-chief|special to .*)$/i

/**
 * Parses the authors of a line that consists only of a byline; null for other lines. `By Nell Arkwright, Jonas Vetch and
 * LPA` has three authors; `By noon the harbour was empty` is not a byline.
 */
export function parseByline(text: string): readonly string[] | null {
  if (text.length > MAX_CHARACTERS) return null
  const korean = KOREAN.exec(text)
  if (korean?.[1] !== undefined) return [korean[1]]
  const label = readLabel(text)
  const byline = label?.hasColon === true ? label : readPreposition(text)
  if (byline === null || byline.rest === '') return null
  const authors = splitAuthors(byline.rest)
  if (authors.length === 0 || /[!?…:]|[\p{Ll}\p{N}]{3}\.(?:\s|$)/u.test(byline.rest)) return null
  return byline.hasColon || authors.every(isName) ? authors : null
}

/** Returns false if no beginning of the text can be a byline. */
export function mayBeByline(text: string): boolean {
  return readLabel(text) !== null || readPreposition(text) !== null || /^[가-힣]/.test(text)
}

const BEFORE_NAME = new Set(' "“”«»*_|')
const BEHIND_NAME = new Set([...BEFORE_NAME, ':'])

/** Splits a list of authors with folded white space. Removes email addresses and roles. */
export function splitAuthors(names: string): readonly string[] {
  return names
    .replace(/ ?[<(]?[\w.+-]{1,64}@[\w.-]+[>)]?/g, '')
    .split(AND)
    .flatMap((name) => name.split(HAN_AND))
    .map((name) => trimCharacters(name, BEFORE_NAME, BEHIND_NAME).replace(/^(?:and|und|et|and by|by)\s+/i, ''))
    .filter((name) => name !== '' && !ROLES.test(name))
}

/** In scripts with case, the words of a name start with a capital, except particles such as `von`. */
function isName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length > 7 || !/\p{L}/u.test(name)) return false
  if (/\d/.test(name) && !/^\p{Lu}/u.test(name)) return false
  return words.every((word, index) => isCapitalised(word) || (words.length > 1 && isParticle(word, index)))
}

function isParticle(word: string, index: number): boolean {
  return PARTICLES.has(index === 0 ? word : word.toLowerCase())
}

/** Letters of scripts without case count as capitals; `d'Arcy` and `al-Masri` count by their second half. */
function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“„'’(.&]/u.test(word) || /^(?:d|l|al|el)['’-]\p{Lu}/u.test(word)
}
