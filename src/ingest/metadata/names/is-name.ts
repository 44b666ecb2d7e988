import { AGENCIES } from './role-words.ts'

const PARTICLES = new Set(
  (
    'al bin ibn abu ben bar da de del della der des di do dos du el la le los van ten ter den von vom zu zur und y e i ' +
    'of the in at for from af av et och og und and и'
  ).split(' '),
)
/** A person is named without these words, an organisation often has one. */
const OF_ORGANISATIONS = new Set('of the for für'.split(' '))
const ORGANISATIONS = new Set(
  'inc ltd co corp sons bros llc llp plc gmbh ag sa spa nv ab oy company group associates partners brothers'.split(' '),
)
const MAX_WORDS = 7
/** `LPA`, `AFP`, `dpa/lno` */
const CODE = /^(?:\p{Lu}[\p{Lu}\d]{1,5}|\p{Lu}{2,5}-\p{Lu}{2,5})$/u
const CODE_WITH_DESK = /^[\p{L}\d]{2,6}\/[\p{Ll}\d]{2,6}$/u

/** In scripts with case, the words of a name start with a capital, except particles such as `von`. */
export function isName(name: string): boolean {
  if (isAgency(name)) return true
  const words = name.split(' ')
  if (words.length > MAX_WORDS || !/\p{L}/u.test(name)) return false
  if (/\d/.test(name) && !/^\p{Lu}/u.test(name)) return false
  return words.every(
    (word, index) =>
      (isCapitalised(word) || (words.length > 1 && isParticle(word, index))) &&
      !isSentenceEnd(word, words[index + 1], index),
  )
}

/** Returns true for a name of at least two words, and for an agency: a list of authors is divided only between these. */
export function isFullName(name: string): boolean {
  if (isAgency(name)) return true
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return true
  const words = name.split(' ')
  if (words.some((word) => OF_ORGANISATIONS.has(word.toLowerCase()) && !/^\p{Lu}\p{Ll}/u.test(word))) return false
  if (ORGANISATIONS.has((words.at(-1) ?? '').toLowerCase().replace('.', ''))) return false
  const isLowerCase = name === name.toLowerCase()
  return words.filter((word) => isLowerCase || isCapitalised(word)).length > 1 && (isLowerCase || isName(name))
}

/** Returns true for the name of a known agency, and for a code in capitals. */
export function isAgency(name: string): boolean {
  if (AGENCIES.has(name.toLowerCase())) return true
  const [code = ''] = name.split('/')
  if (CODE_WITH_DESK.test(name) && AGENCIES.has(code.toLowerCase())) return true
  return CODE.test(name)
}

function isParticle(word: string, index: number): boolean {
  return PARTICLES.has(index === 0 ? word : word.toLowerCase())
}

/** Letters of scripts without case count as capitals; `d'Arcy` and `al-Masri` count by their second half. */
function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“„'’(.&]/u.test(word) || /^(?:d|l|al|el)['’-]\p{Lu}/u.test(word)
}

/** In `Prof. Vetch`, `Chas. Harrow` and `J. R. Vetch`, the full stop ends an abbreviation. */
function isSentenceEnd(word: string, next: string | undefined, index: number): boolean {
  if (next === undefined || !word.endsWith('.')) return false
  const isAbbreviated = /^\p{L}{1,2}\.$/u.test(word) || /^(?:\p{L}\.){2,4}$/u.test(word) || isHonorific(word)
  return !isAbbreviated && !(index === 0 && word.length <= 6)
}

const HONORIFICS = new Set(
  (
    'prof dr dres med phil rer nat habil ing dipl-ing mag lic capt col gen lt sgt maj rev hon gov sen rep adm cpl cmdr msgr pres ' +
    'chas wm geo thos jas jos robt edw benj alex fred saml danl dra sra dott avv mme mlle mrs messrs bros jr sr jun'
  ).split(' '),
)

function isHonorific(word: string): boolean {
  return HONORIFICS.has(word.replaceAll('.', '').toLowerCase())
}
