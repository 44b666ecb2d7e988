import type { ElementContent } from 'hast'
import type { Block } from '../../../archive/article.ts'

const HEADING = /^h[1-6]$/

/**
 * The same body with headings that follow the headline without a gap, whatever levels the text used:
 * `#`, `###`, `##` become h2, h3, h3.
 */
export function demoteHeadings(body: readonly Block[]): readonly Block[] {
  const open: number[] = []

  function demote(node: ElementContent): ElementContent {
    if (node.type !== 'element') return node
    const tagName = HEADING.test(node.tagName) ? `h${levelBelowHeadline(Number(node.tagName[1]))}` : node.tagName
    return { ...node, tagName, children: node.children.map(demote) }
  }

  function levelBelowHeadline(level: number): number {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(open.length + 1, 6)
  }

  return body.map((block) => (block.kind === 'prose' ? { ...block, children: block.children.map(demote) } : block))
}
