import type { ElementContent, Text } from 'hast'
import { extractText } from '../../archive/article-text.ts'
import type { Article } from '../../archive/article.ts'

/** The prose of an article as one text, and its text nodes. */
interface FlatBody {
  /** Line breaks separate blocks and occur nowhere else. */
  readonly text: string
  /** Text nodes in document order. */
  readonly textNodes: readonly FlatTextNode[]
}

interface FlatTextNode {
  readonly node: Text
  /** Offset of the node's value in the flat text, where each white space character is a space. */
  readonly start: number
}

/**
 * Flattens the prose of an article. Differs from `extractBodyText` in white space only: a line break inside a paragraph
 * becomes a space, so that it is not taken for the end of the paragraph.
 */
export function flattenBody({ body }: Article): FlatBody {
  const textNodes: FlatTextNode[] = []
  let text = ''

  function add(node: ElementContent): void {
    if (node.type === 'text') {
      textNodes.push({ node, start: text.length })
      text += node.value.replace(/\s/g, ' ')
    }
    if (node.type !== 'element') return
    // The text of an element without children is the line breaks that separate it, so it is empty for inline elements.
    const isBlock = extractText([{ ...node, children: [] }]) !== ''
    if (isBlock) text += '\n'
    node.children.forEach(add)
    if (isBlock) text += '\n'
  }

  for (const block of body) {
    if (block.kind === 'prose') block.children.forEach(add)
    text += '\n'
  }
  return { text, textNodes }
}
