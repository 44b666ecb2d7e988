import { MAX_NESTING } from './grammar.ts'
import type { QueryNode } from './query-node.ts'

/**
 * Serialises a tree in the query language, such as `oil (price OR tax) -author:"Jane Roe"`; null becomes the empty text.
 * The inverse of `parseWords`, except for spans, for trees in the normal form of GRAMMAR.md.
 */
export function serialiseNode(node: QueryNode | null): string {
  if (node === null) return ''
  // The grammar needs no parentheses around an OR among other terms. They are for the reader, if the nesting allows them.
  return serialise(node, groupDepth(node) <= MAX_NESTING)
}

function serialise(node: QueryNode, showsAllGroups: boolean): string {
  const serialiseInner = (inner: QueryNode) => {
    const text = serialise(inner, showsAllGroups)
    return needsGroup(inner, node, showsAllGroups) ? `(${text})` : text
  }
  switch (node.kind) {
    case 'word':
      return node.isPrefix ? `${node.text}*` : node.text
    case 'phrase':
      return quote(node.text)
    case 'title':
      return `intitle:${serialiseInner(node.node)}`
    case 'facet':
      return `${node.facet}:${isBare(node.value) ? node.value : quote(node.value)}`
    case 'date':
      return `${node.operator}:${node.written}`
    case 'not':
      return `-${serialiseInner(node.node)}`
    case 'and':
      return node.nodes.map(serialiseInner).join(' ')
    case 'or':
      return node.nodes.map(serialiseInner).join(' OR ')
    default:
      return node satisfies never
  }
}

function needsGroup(inner: QueryNode, outer: QueryNode, showsAllGroups: boolean): boolean {
  if (inner.kind === 'and') return true
  return inner.kind === 'or' && (outer.kind === 'not' || showsAllGroups)
}

/** Returns the depth of the parentheses if all of them are shown. */
function groupDepth(node: QueryNode): number {
  if (node.kind === 'not') return groupDepth(node.node)
  if (node.kind !== 'and' && node.kind !== 'or') return 0
  return 1 + node.nodes.reduce((deepest, inner) => Math.max(deepest, groupDepth(inner)), 0)
}

/** Stricter than the grammar, which allows the quotation mark of a Hebrew acronym in a bare value. */
function isBare(value: string): boolean {
  return /^[^\s()|"“”„«»]+$/.test(value)
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
