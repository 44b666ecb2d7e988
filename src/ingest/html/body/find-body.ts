import { Readability } from '@mozilla/readability'
import type { RootContent } from 'hast'
import type { ExtractedArticle, ExtractedPicture } from '../extracted-page.ts'
import { fileNameOf } from '../file-name.ts'
import type { FactPicture } from '../metadata/page-facts.ts'
import type { PageMetadata } from '../metadata/read-page-metadata.ts'
import { findLeadPicture } from './lead-picture.ts'
import { findNotes } from './notes.ts'
import { trimStart } from './trim-start.ts'
import { splitLinkBlocks } from './link-blocks.ts'
import { toHast } from './to-hast.ts'

export interface FoundBody extends Pick<ExtractedArticle, 'leadPicture' | 'related'> {
  readonly body: readonly RootContent[]
}

/** Finds the element of a cleaned page that contains the article, and converts its content. Consumes the document. */
export function findBody(document: Document, metadata: PageMetadata, heading: Element | null): FoundBody {
  const lead = findLeadPicture(document, heading)
  // Readability removes the heading that repeats the title.
  document.title = metadata.headline ?? document.title
  const options = { serializer: (node: Node) => node as Element, keepClasses: true, disableJSONLD: true }
  const content = new Readability<Element>(document, options).parse()?.content ?? null
  const converted = content === null ? [] : toHast(content, { url: metadata.url, notes: findNotes(content) })
  const { body, related } = splitLinkBlocks(trimStart(converted, metadata))
  return { body, leadPicture: chooseLeadPicture(lead, metadata.picture, body), related }
}

/** The picture above the text, or else the one that the page shows to other sites. Null if the body has it. */
function chooseLeadPicture(
  lead: ExtractedPicture | null,
  shown: FactPicture | null,
  body: readonly RootContent[],
): ExtractedPicture | null {
  const names = new Set(listSources(body).map(fileNameOf))
  if (lead !== null) return names.has(fileNameOf(lead.src)) ? null : lead
  if (shown === null || names.has(fileNameOf(shown.src)) || beginsWithPicture(body)) return null
  return { ...shown, caption: '', credit: null }
}

function listSources(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return node.tagName === 'img' ? [String(node.properties['src'] ?? '')] : listSources(node.children)
  })
}

function beginsWithPicture(nodes: readonly RootContent[]): boolean {
  const first = nodes.find((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))
  if (first?.type !== 'element') return false
  return first.tagName === 'img' || beginsWithPicture(first.children)
}
