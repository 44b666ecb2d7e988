import { splitAuthors } from '../../metadata/names/split-authors.ts'
import { parseByline } from '../../metadata/parse-byline.ts'
import { trimCharacters } from '../../text/trim-characters.ts'
import { foldSpace } from '../../text/fold-space.ts'

const MAX_NAME = 80
const EDGES = new Set(' |•·,')

/** Reduces what pages write for an author to names: `Von Ada Quill und Jonas Vetch` are two. */
export function cleanAuthors(written: readonly string[]): readonly string[] {
  const names = written.flatMap((line) => {
    const text = trimCharacters(foldSpace(line), EDGES)
    return (parseByline(text) ?? splitAuthors(text)).authors
  })
  return [...new Set(names.map((name) => foldSpace(name)))].filter(
    (name) => name.length <= MAX_NAME && /\p{L}{2}/u.test(name) && !name.includes('://'),
  )
}
