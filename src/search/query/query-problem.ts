import type { Span } from './query-node.ts'

/** A part of what was typed that could not be taken at its word; the page says how it was taken instead. */
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
  /** As it was typed. */
  readonly text: string
}
