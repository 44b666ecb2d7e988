import { Readability } from '@mozilla/readability'
import type { RootContent } from 'hast'
import type { ExtractedArticle } from '../extracted-page.ts'
import type { PageMetadata } from '../metadata/read-page-metadata.ts'
import { splitLinkBlocks } from './link-blocks.ts'
import { toHast } from './to-hast.ts'

export interface FoundBody extends Pick<ExtractedArticle, 'leadPicture' | 'related'> {
  readonly body: readonly RootContent[]
}

/** Finds the element of a cleaned page that contains the article, and converts its content. Consumes the document. */
export function findBody(document: Document, metadata: PageMetadata): FoundBody {
  // Readability removes the heading that repeats the title.
  document.title = metadata.headline ?? document.title
  const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true }
  // Readability 0.6.0 throws for a body without elements.
  const content =
    document.body.childElementCount === 0
      ? null
      : (new Readability<Element>(document, options).parse()?.content ?? null)
  const { body, related } = splitLinkBlocks(content === null ? [] : toHast(content, metadata.url))
  const { picture } = metadata
  const leadPicture = picture === null || beginsWithPicture(body) ? null : { ...picture, caption: '', credit: null }
  return { body, leadPicture, related }
}

function beginsWithPicture(nodes: readonly RootContent[]): boolean {
  const first = nodes.find((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))
  if (first?.type !== 'element') return false
  return first.tagName === 'img' || beginsWithPicture(first.children)
}
