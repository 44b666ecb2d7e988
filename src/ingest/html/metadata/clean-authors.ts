import { createLabelReader, listWords } from '../../metadata/label-reader.ts'
import { splitAuthors } from '../../metadata/names/split-authors.ts'
import { parseByline } from '../../metadata/parse-byline.ts'
import { foldSpace } from '../../text/fold-space.ts'
import { trimCharacters } from '../../text/trim-characters.ts'
import { NO_AUTHORS, WRITING_PREPOSITIONS, WRITING_WORDS } from './author-phrases.ts'
import { matchDate } from './read-date.ts'

const MAX_NAME = 80
const MAX_WORDS = 8
const EDGES = new Set(' |•·,:→»-–—')
const readWriting = createLabelReader(listWords(WRITING_WORDS))
const PREPOSITION = new RegExp(`^(?:${WRITING_PREPOSITIONS.join('|')})[: ] ?`, 'i')
const BEFORE_DATE = / ?(?:\||•|·|,| (?:am|on|le|el|il|om|em|op|den|at|um)|[—–-]) ?$/i

/** Reduces what pages write for an author to names: `Eingestellt von Ada Quill und Jonas Vetch am 3. Februar 2020` are two. */
export function cleanAuthors(written: readonly string[]): readonly string[] {
  const names = written.flatMap((line) => {
    const text = removePhrase(removeDate(trimCharacters(foldSpace(line), EDGES)))
    const authors = parseByline(text)?.authors ?? []
    return authors.length > 0 ? authors : splitAuthors(text).authors
  })
  return dropDuplicates(names.map((name) => trimCharacters(name, EDGES)).filter(isPlausible))
}

/** Cuts a text before the date in it. */
function removeDate(text: string): string {
  const date = matchDate(text)
  if (date === null) return text
  const before = text.slice(0, date.index).replace(BEFORE_DATE, '').trim()
  return before === '' ? trimCharacters(text.slice(date.index + date.written.length), EDGES) : before
}

function removePhrase(text: string): string {
  const writing = readWriting(text)
  if (writing === null) return text
  const rest = writing.rest.replace(PREPOSITION, '')
  return rest === writing.rest && !writing.hasColon ? text : trimCharacters(rest, EDGES)
}

function isPlausible(name: string): boolean {
  return (
    name.length <= MAX_NAME &&
    name.split(' ').length <= MAX_WORDS &&
    /\p{L}[\p{L}\p{N}]/u.test(name) &&
    !/:\/\/|www\.|\[at\]/i.test(name) &&
    !NO_AUTHORS.has(name.toLowerCase())
  )
}

/** Drops names that a page gives twice, also in capitals. */
function dropDuplicates(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed()
}
