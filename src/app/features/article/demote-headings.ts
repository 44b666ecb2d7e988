import type { ElementContent } from 'hast'
import type { Block } from '../../../archive/article.ts'

const HEADING = /^h[1-6]$/

/**
 * Changes the levels of headings so that they start at h2, below the headline, and skip no level. Example: h1, h3, h2
 * become h2, h3, h3.
 */
export function demoteHeadings(body: readonly Block[]): readonly Block[] {
  const open: number[] = []

  function demote(node: ElementContent): ElementContent {
    if (node.type !== 'element') return node
    const tagName = HEADING.test(node.tagName) ? `h${findNewLevel(Number(node.tagName[1]))}` : node.tagName
    return { ...node, tagName, children: node.children.map(demote) }
  }

  function findNewLevel(level: number): number {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(open.length + 1, 6)
  }

  return body.map((block) => (block.kind === 'prose' ? { ...block, children: block.children.map(demote) } : block))
}
