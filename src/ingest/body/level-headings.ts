import type { ElementContent } from 'hast'

/**
 * Changes the levels of headings so that they start at h2, below the headline, and skip no level. Example: h1, h3, h2
 * become h2, h3, h3. Each list contains the nodes of one prose block of the article, in order.
 */
export function levelHeadings(blocks: readonly (readonly ElementContent[])[]): readonly (readonly ElementContent[])[] {
  const open: number[] = []

  function level(node: ElementContent): ElementContent {
    if (node.type !== 'element') return node
    const isHeading = /^h[1-6]$/.test(node.tagName) && node.properties['id'] !== FOOTNOTES_ID
    const tagName = isHeading ? `h${findNewLevel(Number(node.tagName[1]))}` : node.tagName
    return { ...node, tagName, children: node.children.map(level) }
  }

  function findNewLevel(written: number): number {
    while ((open.at(-1) ?? 0) >= written) open.pop()
    open.push(written)
    return Math.min(open.length + 1, 6)
  }

  return blocks.map((nodes) => nodes.map(level))
}

/** The heading of the footnotes is not a heading of the text: remark-rehype adds it as h2. */
const FOOTNOTES_ID = 'footnote-label'
