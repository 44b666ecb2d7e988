import type { Facet, ListQuery } from '../../archive/query.ts'
import type { DateOperator } from './grammar.ts'

/** A piece of the query text: `text.slice(start, end)`. */
export interface QuerySpan {
  readonly start: number
  readonly end: number
}

export type DateRange = Pick<ListQuery, 'from' | 'to'>

/** A query as a tree; GRAMMAR.md has its syntax. */
export type QueryNode =
  | WordNode
  | PhraseNode
  | TitleNode
  | FacetNode
  | DateNode
  | (QuerySpan & { readonly kind: 'not'; readonly node: QueryNode })
  /** A node of this kind has at least two children. */
  | (QuerySpan & { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] })

/** One word as typed, such as `al-Qaeda`, which may consist of several terms of the index. */
export interface WordNode extends QuerySpan {
  readonly kind: 'word'
  readonly text: string
  /** True for `word*`, which matches any word that starts with the text. */
  readonly isPrefix: boolean
}

/** A phrase such as `"oil prices"`, whose words stand side by side. */
export interface PhraseNode extends QuerySpan {
  readonly kind: 'phrase'
  readonly text: string
}

/** An operator such as `intitle:oil`, which searches the headline. */
export interface TitleNode extends QuerySpan {
  readonly kind: 'title'
  readonly node: WordNode | PhraseNode
}

/** A facet filter: `author:…`, `source:…`, `tag:…` or `lang:…`. */
export interface FacetNode extends QuerySpan {
  readonly kind: 'facet'
  readonly facet: Facet
  readonly value: string
}

/** `after:2024`, `before:2024-03-28`, `date:2024-03-01..2024-04`. */
export interface DateNode extends QuerySpan, DateRange {
  readonly kind: 'date'
  readonly operator: DateOperator
  /** The value as the reader typed it. */
  readonly written: string
}

/** Joins nodes in normal form: no `and` in an `and`, no `or` in an `or`, neither with one node. Null if there are none. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return null
  if (first === last) return first
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]))
  return { kind, nodes: flat, start: first.start, end: last.end }
}
