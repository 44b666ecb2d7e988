import type { ElementContent } from 'hast'
import type { Article } from '../archive/article.ts'

/** The addresses that an article's prose links to, as written there, each once. */
export function proseLinksOf(article: Pick<Article, 'body'>): readonly string[] {
  const addresses = new Set<string>()
  for (const block of article.body) if (block.kind === 'prose') collect(block.children, addresses)
  return [...addresses]
}

function collect(nodes: readonly ElementContent[], addresses: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const href = node.properties['href']
    if (node.tagName === 'a' && typeof href === 'string') addresses.add(href)
    collect(node.children, addresses)
  }
}
