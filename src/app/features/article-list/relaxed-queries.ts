import { EMPTY_QUERY, type Facet, FACETS, type ListQuery } from '../../../archive/query.ts'
import { lexWords } from '../../../search/query/lex-words.ts'

/** A query with fewer constraints than the original one. */
export type RelaxedQuery = { readonly query: ListQuery } & (
  | { readonly kind: 'without-term'; readonly term: string }
  | { readonly kind: 'without-words' | 'any-date' | 'without-filters' }
  | { readonly kind: 'any-facet-value'; readonly facet: Facet }
)

/** Each term needs a separate search. */
const MAX_TERMS = 4

/**
 * Returns one query without each term, one without each other constraint, and one without any constraint if there are
 * several constraints. A facet is one constraint, because removing only one of its values gives fewer results.
 */
export function relaxQuery(query: ListQuery): readonly RelaxedQuery[] {
  const { words, from, to, facets, sort } = query
  const terms = splitTerms(words)
  const hasTerms = terms.length > 1 && terms.length <= MAX_TERMS
  const parts: RelaxedQuery[] = []
  if (words !== '') {
    const withoutWords = { ...query, words: '' }
    parts.push(
      hasTerms
        ? { kind: 'without-words', query: withoutWords }
        : { kind: 'without-term', term: words, query: withoutWords },
    )
  }
  if (from !== null || to !== null) parts.push({ kind: 'any-date', query: { ...query, from: null, to: null } })
  for (const facet of FACETS) {
    if (facets[facet].length === 0) continue
    parts.push({ kind: 'any-facet-value', facet, query: { ...query, facets: { ...facets, [facet]: [] } } })
  }
  if (parts.length > 1) parts.push({ kind: 'without-filters', query: { ...EMPTY_QUERY, sort } })
  if (!hasTerms) return parts
  const withoutTerms = terms.map((term, index): RelaxedQuery => {
    return { kind: 'without-term', term, query: { ...query, words: terms.toSpliced(index, 1).join(' ') } }
  })
  return [...withoutTerms, ...parts]
}

/** A term keeps its minus sign. Words with OR or parentheses count as one term, because they depend on each other. */
function splitTerms(words: string): readonly string[] {
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
