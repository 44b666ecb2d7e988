import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

const MIN_CHARACTERS = 600

/** Extracts the plain text of the first blocks, about 600 characters: enough to detect the language. */
export function sampleText(blocks: readonly RootContent[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > MIN_CHARACTERS) break
    text += extractText(block)
  }
  return text
}

/** Separates nested blocks by line breaks, so that their words are not joined. */
function extractText(node: Nodes): string {
  switch (node.type) {
    case 'html':
    case 'code':
      return ''
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      // Each parent type has its own type of children.
      return (node.children as readonly Nodes[]).map(extractText).join('')
    default:
      return `${toString(node, { includeImageAlt: false, includeHtml: false })}\n`
  }
}
