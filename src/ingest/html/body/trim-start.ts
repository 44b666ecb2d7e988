import type { RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { parseByline } from '../../metadata/parse-byline.ts'
import { foldSpace } from '../../text/fold-space.ts'
import { comparable } from '../metadata/clean-headline.ts'
import { matchDate, readLabelledDate } from '../metadata/read-date.ts'
import type { PageMetadata } from '../metadata/read-page-metadata.ts'

const MAX_LINE = 120
const MAX_LINES = 8
const SENTENCE_END = /[.!?…。！？]["”»]?$/u

/** Removes the lines of metadata before the text of a body: the headline again, the date, and the byline. */
export function trimStart(nodes: readonly RootContent[], metadata: PageMetadata): readonly RootContent[] {
  const removed = new Set<RootContent>()
  let lines = 0
  for (const node of nodes) {
    const text = foldSpace(node.type === 'element' ? toString(node) : node.type === 'text' ? node.value : '')
    if (text === '') continue
    if (
      text.length > MAX_LINE ||
      lines++ >= MAX_LINES ||
      (node.type === 'element' && !/^(?:p|h[1-6]|div|ul|time)$/.test(node.tagName))
    )
      break
    if (isMetadata(text, metadata)) removed.add(node)
  }
  return nodes.filter((node) => !removed.has(node))
}

function isMetadata(text: string, { headline, authors }: PageMetadata): boolean {
  const compared = comparable(text)
  if (compared === comparable(headline ?? '') || compared === comparable(authors.join(''))) return true
  if (readLabelledDate(text) !== null || (parseByline(text)?.authors ?? []).length > 0) return true
  return matchDate(text) !== null && !SENTENCE_END.test(text)
}
