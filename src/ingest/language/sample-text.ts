import type { Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

const ENOUGH = 600

/** The words of the first blocks, as many as telling a language takes: about 600 characters. */
export function sampleText(blocks: readonly RootContent[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > ENOUGH) break
    text += wordsIn(block)
  }
  return text
}

/** Words of two blocks never join, whatever list, quotation or table holds them. */
function wordsIn(node: Nodes): string {
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
      return (node.children as readonly Nodes[]).map(wordsIn).join('') // each parent types its children apart
    default:
      return `${toString(node, { includeImageAlt: false, includeHtml: false })}\n`
  }
}
