import { EMPTY_QUERY, FACETS, type ListQuery } from '../../../archive/query.ts'
import { lexWords } from '../../../search/query/lex-words.ts'
import { FACET_NAMES } from '../../list-query/facet-names.ts'

/** A query that asks for less than the one at hand. */
export interface Widening {
  /** As an instruction, such as `Any date`. */
  readonly label: string
  readonly query: ListQuery
}

/** Each takes a search of its own. */
const MOST_TERMS = 4

/**
 * One for each thing that the query asks for, and, where there are several, one that lets go of all; before them one
 * for each of a few words. One of several values of a facet is no such thing: without it there is less to find.
 */
export function wideningsOf(query: ListQuery): readonly Widening[] {
  const terms = termsOf(query.words)
  const hasTerms = terms.length > 1 && terms.length <= MOST_TERMS
  const parts: Widening[] = []
  if (query.words !== '') {
    const label = hasTerms ? 'Without any words' : `Without “${query.words}”`
    parts.push({ label, query: { ...query, words: '' } })
  }
  if (query.from !== null || query.to !== null) {
    parts.push({ label: 'At any date', query: { ...query, from: null, to: null } })
  }
  for (const facet of FACETS) {
    if (query.facets[facet].length === 0) continue
    parts.push({
      label: `With any ${FACET_NAMES[facet].toLowerCase()}`,
      query: { ...query, facets: { ...query.facets, [facet]: [] } },
    })
  }
  if (parts.length > 1) parts.push({ label: 'Everything', query: { ...EMPTY_QUERY, sort: query.sort } })
  return hasTerms ? [...terms.map((_, at) => withoutTerm(query, terms, at)), ...parts] : parts
}

function withoutTerm(query: ListQuery, terms: readonly string[], at: number): Widening {
  return { label: `Without “${terms[at]}”`, query: { ...query, words: terms.toSpliced(at, 1).join(' ') } }
}

/** What stands side by side, with its minus; nothing can be taken out of words that hold an OR or a parenthesis. */
function termsOf(words: string): readonly string[] {
  const tokens = lexWords(words)
  if (tokens.some(({ kind }) => kind === 'or' || kind === 'open' || kind === 'close')) return [words]
  const terms: string[] = []
  let start: number | null = null
  for (const token of tokens) {
    start ??= token.start
    if (token.kind === 'minus') continue
    terms.push(words.slice(start, token.end))
    start = null
  }
  return terms
}
