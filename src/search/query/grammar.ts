import { FACETS } from '../../archive/query.ts'

export const DATE_OPERATORS = ['after', 'before', 'date'] as const
export type DateOperator = (typeof DATE_OPERATORS)[number]

/** The names that are operators before a colon, in any case. */
export const OPERATORS = [...FACETS, 'intitle', ...DATE_OPERATORS] as const

/** The limit on nested parentheses. Because of it, every walk over the tree can be recursive. */
export const MAX_NESTING = 32

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u

/** Returns true if a text has a letter or digit of any script; other texts cannot be searched for. */
export function isSearchable(text: string): boolean {
  return LETTER_OR_DIGIT.test(text)
}

/**
 * Returns the index of the star that makes a word a prefix: the first star after the last letter or digit; -1 if there
 * is none. The word must be searchable.
 */
export function findPrefixStar(word: string): number {
  let star = -1
  let end = word.length
  while (end > 0) {
    const previous = word.lastIndexOf('*', end - 1)
    if (previous === -1 || isSearchable(word.slice(previous + 1, end))) return star
    star = previous
    end = previous
  }
  return star
}
