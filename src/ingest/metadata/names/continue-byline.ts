import { AND_WORDS } from '../labels.ts'
import { type MetadataField, toFields } from '../metadata-line.ts'
import { parseNames } from '../head-lines/classify-part.ts'
import { isName } from './is-name.ts'
import { splitAuthors } from './split-authors.ts'

const MAX_CHARACTERS = 120
const STARTS_OPEN = new RegExp(
  `^(?:(?:${AND_WORDS.filter((word) => word.length > 1).join('|')}|[yeiиі&]) |[,/;&] ?)`,
  'u',
)
const ENDS_OPEN = new RegExp(`(?: (?:${AND_WORDS.join('|')}|&)|[,/;&])$`, 'iu')

/** Reads the line below a byline if the list of names goes on in it: `and Jonas Vetch`. Null for other lines. */
export function continueByline(written: string, text: string): readonly MetadataField[] | null {
  if (text.length > MAX_CHARACTERS) return null
  const start = STARTS_OPEN.exec(text)?.[0] ?? ''
  if (start === '' && !ENDS_OPEN.test(written)) return parseNames(text)
  const split = splitAuthors(text.slice(start.length), { hasPlaces: true, mayBeInverted: false })
  return split.authors.length > 0 && split.authors.every(isName) ? toFields(text, split) : null
}
