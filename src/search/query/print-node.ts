import { MAX_NESTING } from './max-nesting.ts'
import type { QueryNode } from './query-node.ts'

/**
 * The words that ask for a tree, such as `oil (price OR tax) -author:"Jane Roe"`. The inverse of `parseWords` but for
 * spans, for trees in the normal form of GRAMMAR.md; empty for null.
 */
export function printNode(node: QueryNode | null): string {
  if (node === null) return ''
  // The grammar needs no parentheses around an OR among other terms: they show what it takes in, where there is room.
  return print(node, groupsIn(node) <= MAX_NESTING)
}

function print(node: QueryNode, showsAllGroups: boolean): string {
  const printInner = (inner: QueryNode) => {
    const text = print(inner, showsAllGroups)
    return needsGroup(inner, node, showsAllGroups) ? `(${text})` : text
  }
  switch (node.kind) {
    case 'word':
      return node.isPrefix ? `${node.text}*` : node.text
    case 'phrase':
      return quote(node.text)
    case 'title':
      return `intitle:${printInner(node.node)}`
    case 'facet':
      return `${node.facet}:${isBare(node.value) ? node.value : quote(node.value)}`
    case 'date':
      return `${node.operator}:${node.written}`
    case 'not':
      return `-${printInner(node.node)}`
    case 'and':
      return node.nodes.map(printInner).join(' ')
    case 'or':
      return node.nodes.map(printInner).join(' OR ')
    default:
      return node satisfies never
  }
}

function needsGroup(inner: QueryNode, outer: QueryNode, showsAllGroups: boolean): boolean {
  if (inner.kind === 'and') return true
  return inner.kind === 'or' && (outer.kind === 'not' || showsAllGroups)
}

/** How deep the parentheses nest at most, where all of them are shown. */
function groupsIn(node: QueryNode): number {
  if (node.kind === 'not') return groupsIn(node.node)
  if (node.kind !== 'and' && node.kind !== 'or') return 0
  return 1 + node.nodes.reduce((deepest, inner) => Math.max(deepest, groupsIn(inner)), 0)
}

/** Stricter than the grammar, which lets a bare value hold the mark of a Hebrew acronym. */
function isBare(value: string): boolean {
  return /^[^\s()|"“”„«»]+$/.test(value)
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
