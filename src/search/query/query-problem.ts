import type { QuerySpan } from './query-node.ts'

/** A part of the query that is not well-formed. The page explains how it was understood instead. */
export interface QueryProblem extends QuerySpan {
  readonly kind:
    | 'unknown-operator'
    | 'bad-date'
    | 'empty-value'
    | 'unclosed-quote'
    | 'unclosed-parenthesis'
    | 'stray-parenthesis'
    | 'dangling-operator'
    | 'no-words'
    | 'too-deep'
  /** The text as the reader typed it. */
  readonly text: string
}
