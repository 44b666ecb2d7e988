import type { Span } from './query-node.ts'

/** A part of the query that is not well-formed. It is understood in some other way, which the page explains. */
export interface QueryProblem extends Span {
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
  /** As typed. */
  readonly text: string
}
