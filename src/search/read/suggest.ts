import type { Spelling } from '../format/encode-words.ts'
import type { Suggestion } from '../search-result.ts'
import { termsOfWord } from '../text/word-terms.ts'
import { parseWords } from '../query/parse-words.ts'
import { printNode } from '../query/print-node.ts'
import type { QueryNode, WordNode } from '../query/query-node.ts'
import { editDistance } from './edit-distance.ts'
import type { Library } from './make-plan.ts'
import type { Pace } from './pace.ts'

const MOST_SUGGESTIONS = 3
const MOST_CANDIDATES = 5
/** Each is held against every word of the archive; where more are wrong, the text is hardly a misspelt query. */
const MOST_UNKNOWN = 8
/** Of shorter words nearly every other one is near. */
const SHORTEST_WORD = 3
/** Two letters may be wrong in words of at least so many. */
const LONG_WORD = 5
const WORDS_BETWEEN_BREATHS = 4096

/**
 * Words in place of `words`: one that the archive does not know gives way to the most frequent of those that differ
 * from it in the fewest letters. `countResults` tells what a suggestion would find; those that find nothing are left out.
 */
export async function suggest(
  library: Library,
  words: string,
  pace: Pace,
  countResults: (words: string) => Promise<number>,
): Promise<readonly Suggestion[]> {
  const { node } = parseWords(words)
  if (node === null) return []
  const unknown = await unknownWords(library, node)
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN) return []
  const known = await library.index.words()
  const candidates = await Promise.all(unknown.map(async (word) => await nearestWords(word.text, known, pace)))
  const rounds = Math.min(MOST_CANDIDATES, Math.max(...candidates.map(({ length }) => length)))
  const suggestions: Suggestion[] = []
  for (let round = 0; round < rounds && suggestions.length < MOST_SUGGESTIONS; round++) {
    const replaced = new Map(unknown.map((word, at) => [word, candidates[at]?.[round] ?? candidates[at]?.[0]]))
    const suggested = printNode(replaceWords(node, replaced))
    const count = await countResults(suggested)
    if (count > 0) suggestions.push({ words: suggested, count })
  }
  return suggestions
}

/** The words that no article has; what is excluded need not be there. */
async function unknownWords(library: Library, node: QueryNode): Promise<readonly WordNode[]> {
  switch (node.kind) {
    case 'word':
      return (await isKnown(library, node)) ? [] : [node]
    case 'title':
      return await unknownWords(library, node.node)
    case 'and':
    case 'or':
      return (await Promise.all(node.nodes.map((part) => unknownWords(library, part)))).flat()
    case 'phrase':
    case 'facet':
    case 'date':
    case 'not':
      return []
    default:
      return node satisfies never
  }
}

/** As it would be found: a hyphenated word by all of its parts, or as one. */
async function isKnown({ index, stemmers }: Library, { text, isPrefix }: WordNode): Promise<boolean> {
  const isThere = async (term: string) => {
    if (isPrefix) return (await index.entriesByPrefix(term)).length > 0
    return (await Promise.all(stemmers.stemInEach(term).map(index.entry))).some((entry) => entry !== null)
  }
  const areThere = async (terms: readonly string[]) => (await Promise.all(terms.map(isThere))).every(Boolean)
  const known = await Promise.all(
    termsOfWord(text).map(async ({ parts, joined }) => {
      return (joined !== null && (await isThere(joined))) || (await areThere(parts))
    }),
  )
  return known.every(Boolean)
}

async function nearestWords(text: string, known: readonly Spelling[], pace: Pace): Promise<readonly string[]> {
  const terms = termsOfWord(text).flatMap(({ parts, joined }) => joined ?? parts)
  const [word] = terms
  // Of several words in one, such as `ferrx/pierr`, none can be replaced alone.
  if (word === undefined || terms.length > 1 || word.length < SHORTEST_WORD) return []
  const limit = word.length >= LONG_WORD ? 2 : 1
  const near: { readonly form: string; readonly distance: number; readonly documentFrequency: number }[] = []
  for (const [at, { form, documentFrequency }] of known.entries()) {
    if (at % WORDS_BETWEEN_BREATHS === 0) await pace.breathe()
    const distance = editDistance(word, form, limit)
    if (distance <= limit) near.push({ form, distance, documentFrequency })
  }
  near.sort((one, other) => one.distance - other.distance || other.documentFrequency - one.documentFrequency)
  return near.slice(0, MOST_CANDIDATES).map(({ form }) => form)
}

function replaceWords(node: QueryNode, replaced: ReadonlyMap<QueryNode, string | undefined>): QueryNode {
  switch (node.kind) {
    case 'word':
      return replaceWord(node, replaced)
    case 'title':
      return node.node.kind === 'word' ? { ...node, node: replaceWord(node.node, replaced) } : node
    case 'and':
    case 'or':
      return { ...node, nodes: node.nodes.map((part) => replaceWords(part, replaced)) }
    case 'phrase':
    case 'facet':
    case 'date':
    case 'not':
      return node
    default:
      return node satisfies never
  }
}

function replaceWord(node: WordNode, replaced: ReadonlyMap<QueryNode, string | undefined>): WordNode {
  const text = replaced.get(node)
  return text === undefined ? node : { ...node, text, isPrefix: false }
}
