import type { Spelling } from '../format/encode-words.ts'
import { parseWords } from '../query/parse-words.ts'
import { serialiseNode } from '../query/serialise-node.ts'
import type { QueryNode, WordNode } from '../query/query-node.ts'
import type { Suggestion } from '../search-result.ts'
import { analyseWord } from '../text/analyse-word.ts'
import { computeEditDistance } from './edit-distance.ts'
import { findTermEntries } from './find-entries.ts'
import type { SearchContext } from './plan.ts'

const MAX_SUGGESTIONS = 3
const MAX_CANDIDATES = 5
/** Each unknown word is compared with all spellings. A text with more unknown words is hardly a misspelt query. */
const MAX_UNKNOWN_WORDS = 8
/** Shorter words are near to almost any other short word. */
const MIN_WORD_LENGTH = 3
/** Words of this length may have two wrong letters, shorter words one. */
const MIN_LENGTH_FOR_TWO = 5
const COMPARISONS_PER_YIELD = 4096

/**
 * Suggests corrections of `words`: replaces each word that the archive does not have by the nearest spelling, and of
 * equally near ones by the most frequent. Leaves out suggestions for which `countResults` returns 0.
 */
export async function suggest(
  context: SearchContext,
  words: string,
  countResults: (words: string) => Promise<number>,
): Promise<readonly Suggestion[]> {
  // In normal form, the span of a word contains only this word, so the word can be replaced in the text.
  const normalised = serialiseNode(parseWords(words).node)
  const { node } = parseWords(normalised)
  if (node === null) return []
  const unknown = await findUnknownWords(context, node)
  if (unknown.length === 0 || unknown.length > MAX_UNKNOWN_WORDS) return []
  const spellings = await context.index.loadSpellings()
  const candidates = await Promise.all(unknown.map((word) => findNearest(context, word.text, spellings)))
  const rounds = Math.max(...candidates.map(({ length }) => length))
  const suggestions: Suggestion[] = []
  for (let round = 0; round < rounds && suggestions.length < MAX_SUGGESTIONS; round++) {
    const corrected = unknown.reduceRight((text, { start, end }, index) => {
      const form = candidates[index]?.[round] ?? candidates[index]?.[0]
      return form === undefined ? text : text.slice(0, start) + form + text.slice(end)
    }, normalised)
    const count = await countResults(corrected)
    if (count > 0) suggestions.push({ words: corrected, count })
  }
  return suggestions
}

/** Finds the words that no article has, in the order of the text. Excluded words are not checked. */
async function findUnknownWords(context: SearchContext, node: QueryNode): Promise<readonly WordNode[]> {
  switch (node.kind) {
    case 'word':
      return (await isKnown(context, node)) ? [] : [node]
    case 'title':
      return await findUnknownWords(context, node.node)
    case 'and':
    case 'or':
      return (await Promise.all(node.nodes.map((part) => findUnknownWords(context, part)))).flat()
    case 'phrase':
    case 'facet':
    case 'date':
    case 'not':
      return []
    default:
      return node satisfies never
  }
}

/** Looks a word up as a search does: a hyphenated word by all of its parts, or joined. */
async function isKnown(context: SearchContext, { text, isPrefix }: WordNode): Promise<boolean> {
  const hasTerm = async (term: string) => (await findTermEntries(context, term, isPrefix)).length > 0
  const hasAll = async (terms: readonly string[]) => (await Promise.all(terms.map(hasTerm))).every(Boolean)
  const known = await Promise.all(
    analyseWord(text).map(async ({ parts, joined }) => (joined !== null && (await hasTerm(joined))) || hasAll(parts)),
  )
  return known.every(Boolean)
}

/** Returns the nearest spellings, best first. */
async function findNearest(
  { scheduler }: SearchContext,
  text: string,
  spellings: readonly Spelling[],
): Promise<readonly string[]> {
  const terms = analyseWord(text).flatMap(({ parts, joined }) => joined ?? parts)
  const [word] = terms
  // Several words in one, such as `ferrx/pierr`, cannot be replaced one by one.
  if (word === undefined || terms.length > 1 || word.length < MIN_WORD_LENGTH) return []
  const limit = word.length >= MIN_LENGTH_FOR_TWO ? 2 : 1
  const near: (Spelling & { readonly distance: number })[] = []
  for (const [index, spelling] of spellings.entries()) {
    if (index % COMPARISONS_PER_YIELD === 0) await scheduler.yieldIfDue()
    const distance = computeEditDistance(word, spelling.form, limit)
    if (distance <= limit) near.push({ ...spelling, distance })
  }
  near.sort((a, b) => a.distance - b.distance || b.documentFrequency - a.documentFrequency)
  return near.slice(0, MAX_CANDIDATES).map(({ form }) => form)
}
