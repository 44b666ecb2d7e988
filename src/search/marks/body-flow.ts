import type { ElementContent, Text } from 'hast'
import { textOfNodes } from '../../archive/article-text.ts'
import type { Article } from '../../archive/article.ts'

/** The prose of an article as one text, and the nodes that it is made of. */
export interface BodyFlow {
  /** A line break stands between blocks, and nowhere else. */
  readonly text: string
  /** In order; each node's value stands at `start`, with spaces for white space. */
  readonly pieces: readonly FlowPiece[]
}

export interface FlowPiece {
  readonly node: Text
  readonly start: number
}

/** What `textOfBody` gives, but for white space: there, the end of a line in a paragraph looks like the paragraph's. */
export function flowOf({ body }: Article): BodyFlow {
  const pieces: FlowPiece[] = []
  let text = ''

  function add(node: ElementContent): void {
    if (node.type === 'text') {
      pieces.push({ node, start: text.length })
      text += node.value.replace(/\s/g, ' ')
    }
    if (node.type !== 'element') return
    // Empty, an element has nothing but the breaks that set it apart from what is around it.
    const isApart = textOfNodes([{ ...node, children: [] }]) !== ''
    if (isApart) text += '\n'
    node.children.forEach(add)
    if (isApart) text += '\n'
  }

  for (const block of body) {
    if (block.kind === 'prose') block.children.forEach(add)
    text += '\n'
  }
  return { text, pieces }
}
