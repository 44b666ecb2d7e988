import type { QueryNode } from './query-node.ts'

/** All of the nodes, or any of them, in normal form: no `and` in an `and`, no `or` in an `or`, neither of one node. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const [first] = nodes
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return null
  if (first === last) return first
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]))
  return { kind, nodes: flat, start: first.start, end: last.end }
}
