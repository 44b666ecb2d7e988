import { isRelativeDate } from '../../dates/relative-dates.ts'
import { createLabelReader, listWords } from '../label-reader.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from '../labels.ts'
import { type MetadataField, toFields } from '../metadata-line.ts'
import { isFullName, isName } from '../names/is-name.ts'
import { isRole } from '../names/roles.ts'
import { splitAuthors } from '../names/split-authors.ts'
import {
  CREDIT_WORDS,
  HOME_WORDS,
  MINUTE_WORDS,
  PICTURE_AGENCIES,
  READING_WORDS,
  SECTION_WORDS,
  SECTION_LABELS,
} from './head-words.ts'
import { isOutlet } from './is-outlet.ts'

const MAX_CREDIT = 100
const MAX_NAMES = 120
const MAX_NAME_WORDS = 4
const creditWords = listWords(CREDIT_WORDS)
const readCredit = createLabelReader(creditWords)
const readCreditBy = createLabelReader(
  creditWords.flatMap((word) =>
    ['by', 'von', 'de', 'di', 'door', 'av', 'af', 'courtesy of'].map((by) => `${word} ${by}`),
  ),
)
const readDateLabel = createLabelReader([...listWords(PUBLISHED_WORDS), ...listWords(UPDATED_WORDS)])
const readSectionLabel = createLabelReader(listWords(SECTION_LABELS))
const SECTIONS: ReadonlySet<string> = new Set(listWords(SECTION_WORDS))
const HOMES: ReadonlySet<string> = new Set(listWords(HOME_WORDS))
const READING: ReadonlySet<string> = new Set(listWords(READING_WORDS))
const MAIL = /^[\w.+-]{1,64}@[\w.-]{1,100}$/
const COMMENTS =
  /^\d{1,6} (?:comments?|shares?|views|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarzy|комментари\p{L}{1,3}|просмотр\p{L}{0,3})$/iu
const PATH = / ?[»›>] ?/

/** Reads a part of a line in the head that has no label. Null for text. */
export function classifyPart(text: string): readonly MetadataField[] | null {
  if (isRelative(text)) return [{ kind: 'relative', written: text }]
  if (isReadingTime(text) || COMMENTS.test(text) || MAIL.test(text)) return [{ kind: 'no-fact' }]
  const credit = parseCredit(text)
  if (credit !== null) return [{ kind: 'credit', credit }]
  const sections = parseSections(text)
  if (sections !== null) return sections.map((name) => ({ kind: 'section', name }))
  if (isRole(text.split(' '))) return [{ kind: 'authors', written: text, authors: [], isComplete: false }]
  return isOutlet(text) ? [{ kind: 'source', name: text, isUnlabelled: true }] : null
}

/** Reads names without `By`. Null for other texts. */
export function parseNames(text: string): readonly MetadataField[] | null {
  // Rejects nearly all lines of a text before their words are looked up.
  if (text.length > MAX_NAMES || !/^["“„«(]?[\p{Lu}\p{Lo}]/u.test(text) || /[!?]$|\p{Ll}{3}\.$/u.test(text)) return null
  const split = splitAuthors(text, { hasPlaces: true, mayBeInverted: false })
  return split.authors.length > 0 && split.authors.every(isPerson) ? toFields(text, split) : null
}

function isPerson(name: string): boolean {
  return (
    isFullName(name) && isName(name) && name.split(' ').length <= MAX_NAME_WORDS && !/\d/.test(name) && !isOutlet(name)
  )
}

/** Returns true for `2 hours ago`, also behind a label such as `Updated`. */
function isRelative(text: string): boolean {
  return isRelativeDate(text) || isRelativeDate(readDateLabel(text)?.rest ?? '')
}

/** Returns true for `5 min read`, `Lesezeit: 3 Minuten`, `阅读时间约5分钟`. */
function isReadingTime(text: string): boolean {
  if (text.length > 50 || !/\d/.test(text)) return false
  const tokens = text.toLowerCase().match(/\d{1,4}|[\p{L}\p{M}]{1,30}/gu) ?? []
  const words = tokens.filter((token) => !/^\d/.test(token))
  return (
    words.every((word) => READING.has(word) || MINUTE_WORDS.has(word)) &&
    words.some((word) => MINUTE_WORDS.has(word)) &&
    words.some((word) => READING.has(word) || /閱讀|阅读|読/.test(word))
  )
}

/** Returns the credit of a picture: `Photo by Ruth Pellow`, `Foto: Ruth Pellow/VPA`, `Getty Images`. */
function parseCredit(written: string): string | null {
  const isBracketed = /^[([]/.test(written) && /[)\]]$/.test(written)
  const text = isBracketed ? written.slice(1, -1) : written
  if (text.length > MAX_CREDIT || /[\p{Ll}\p{N}]{3}[.!?…](?:\s|$)/u.test(text)) return null
  const label = readCredit(text)
  const isLabelled = label?.hasColon === true || readCreditBy(text) !== null
  const folded = text.toLowerCase()
  const isAgency = PICTURE_AGENCIES.some((agency) => folded === agency || folded.startsWith(`${agency}/`))
  return (isLabelled && label?.rest !== '') || isAgency ? text : null
}

/** Returns the names of sections, without `Home`: `NEWS`, `Home » News » Harbour`. */
export function parseSections(text: string): readonly string[] | null {
  if (SECTIONS.has(text.toLowerCase())) return [text]
  const label = readSectionLabel(text)
  if (label?.hasColon === true && /^\p{L}[^|·•｜\d]{1,39}$/u.test(label.rest)) return [label.rest]
  const names = text.split(PATH).filter((name) => name !== '')
  const [first = '', ...others] = names
  const isPath =
    others.length > 0 && (others.length > 1 || isSectionName(first)) && names.every((name) => name.length <= 40)
  const isFromHome = HOMES.has(first.toLowerCase()) || (isPath && isSectionName(first))
  return isPath && isFromHome ? names.filter((name) => !HOMES.has(name.toLowerCase())) : null
}

function isSectionName(name: string): boolean {
  return SECTIONS.has(name.toLowerCase()) || HOMES.has(name.toLowerCase())
}
