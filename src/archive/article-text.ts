import type { ElementContent } from 'hast'
import type { Article } from './article.ts'

const INLINE_ELEMENTS = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Returns the plain text of nodes. Blocks are separated by line breaks, so that words of two paragraphs never join. */
export function extractText(nodes: readonly ElementContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.value
    if (node.type !== 'element') continue
    const inner = node.tagName === 'br' ? '\n' : extractText(node.children)
    text += INLINE_ELEMENTS.has(node.tagName) ? inner : `\n${inner}\n`
  }
  return text
}

/** Returns the plain text of an article's prose, without headline, captions and related articles. */
export function extractBodyText(article: Pick<Article, 'body'>): string {
  return article.body
    .map((block) => (block.kind === 'prose' ? extractText(block.children) : ''))
    .join('\n')
    .replace(/\n\s*\n+/g, '\n')
    .trim()
}
