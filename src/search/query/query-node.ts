import type { Facet } from '../../archive/query.ts'
import type { IsoDate } from '../../archive/iso-date.ts'

/** A piece of what was typed: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What was asked for, as a tree; GRAMMAR.md has its syntax. */
export type QueryNode = WordNode | PhraseNode | TitleNode | FacetNode | DateNode | NotNode | AndNode | OrNode

/** One word as it was typed, such as `al-Qaeda`; the index knows it by its terms. */
export interface WordNode extends Span {
  readonly kind: 'word'
  readonly text: string
  /** `word*`: any word that starts so. */
  readonly isPrefix: boolean
}

/** `"oil prices"`: these words as they are, one behind the other. */
export interface PhraseNode extends Span {
  readonly kind: 'phrase'
  readonly text: string
}

/** `intitle:…`: in the headline. */
export interface TitleNode extends Span {
  readonly kind: 'title'
  readonly node: WordNode | PhraseNode
}

/** `author:…`, `source:…`, `tag:…`, `lang:…`. */
export interface FacetNode extends Span {
  readonly kind: 'facet'
  readonly facet: Facet
  readonly value: string
}

/** `after:2024`, `before:2024-03-28`, `date:2024-03-01..2024-04`. */
export interface DateNode extends Span {
  readonly kind: 'date'
  readonly operator: 'after' | 'before' | 'date'
  /** As it was typed behind the colon. */
  readonly written: string
  /** Publication dates, both inclusive; null is open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface NotNode extends Span {
  readonly kind: 'not'
  readonly node: QueryNode
}

/** At least two nodes. */
export interface AndNode extends Span {
  readonly kind: 'and'
  readonly nodes: readonly QueryNode[]
}

/** At least two nodes. */
export interface OrNode extends Span {
  readonly kind: 'or'
  readonly nodes: readonly QueryNode[]
}
