import type { ElementContent } from 'hast'
import type { Article, Reference } from '../archive/article.ts'

/** The links in the text of one article, before they are resolved. */
export interface OutboundLinks {
  /** The references of each `related` block of the body, in the order of the text. */
  readonly references: readonly (readonly Reference[])[]
  /** The distinct addresses that the prose links to, as written there. */
  readonly proseLinks: readonly string[]
}

export function collectOutboundLinks({ body }: Pick<Article, 'body'>): OutboundLinks {
  const proseLinks = new Set<string>()
  for (const block of body) if (block.kind === 'prose') collectAddresses(block.children, proseLinks)
  return {
    references: body.flatMap((block) => (block.kind === 'related' ? [block.references] : [])),
    proseLinks: [...proseLinks],
  }
}

function collectAddresses(nodes: readonly ElementContent[], addresses: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const href = node.properties['href']
    if (node.tagName === 'a' && typeof href === 'string') addresses.add(href)
    collectAddresses(node.children, addresses)
  }
}
