import type { Element, ElementContent } from 'hast'

/**
 * Headings of the text stand below the headline, which is the page's h1, and skip no level: whatever they are written
 * as, the outermost are h2. Lists of nodes are the article's prose blocks, in order; headings in quotations count too.
 */
export function levelHeadings(blocks: readonly (readonly ElementContent[])[]): readonly (readonly ElementContent[])[] {
  const open: number[] = []
  return blocks.map((nodes) => nodes.map((node) => level(node, open)))
}

function level(node: ElementContent, open: number[]): ElementContent {
  if (node.type !== 'element') return node
  const written = /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : null
  if (written !== null) {
    while ((open.at(-1) ?? 0) >= written) open.pop()
    open.push(written)
    return { ...node, tagName: `h${Math.min(6, open.length + 1)}` }
  }
  return mayHoldHeadings(node) ? { ...node, children: node.children.map((child) => level(child, open)) } : node
}

function mayHoldHeadings(element: Element): boolean {
  // The heading of the footnotes is set by the renderer, as h2, and is no heading of the text.
  return ['div', 'blockquote', 'li', 'ol', 'ul'].includes(element.tagName)
}
