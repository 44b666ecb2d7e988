import type { ElementContent, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { isWebAddress } from '../../../archive/web-address.ts'
import { createLabelReader, listWords } from '../../metadata/label-reader.ts'
import { RELATED_WORDS } from '../../metadata/labels.ts'
import { foldSpace } from '../../text/fold-space.ts'

export interface RelatedLink {
  readonly title: string
  readonly url: string | null
}

export interface SplitBody {
  readonly body: readonly RootContent[]
  readonly related: readonly RelatedLink[]
}

const MIN_WORDS = 4
const MAX_TITLE = 250
const readLabel = createLabelReader(listWords(RELATED_WORDS))

/**
 * Moves links to other articles out of a body: paragraphs and lists that consist of nothing but links, and the label above
 * them. A single short link stays, because it may be part of the text.
 */
export function splitLinkBlocks(nodes: readonly RootContent[]): SplitBody {
  const body: RootContent[] = []
  const related: RelatedLink[] = []
  for (const node of nodes) {
    const links = linksOf(node, isBelowLabel(body))
    if (links === null) {
      body.push(node)
      continue
    }
    dropLabel(body)
    related.push(...links)
  }
  return { body, related }
}

/** The links of a block that has no other text, except a label such as `Read more:`. Null for any other block. */
function linksOf(node: RootContent, isBelow: boolean): readonly RelatedLink[] | null {
  if (node.type !== 'element' || !['p', 'ul', 'ol', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(node.tagName)) return null
  const links = findLinks(node)
  if (links.length === 0) return null
  const text = foldSpace(toString(node))
  const linked = links.reduce((rest, { title }) => rest.replace(title, ' '), text)
  const between = foldSpace(linked.replace(/[\s,;:|•·.–—>»-]+/g, ' '))
  const label = readLabel(text)
  const isLabelled = label !== null && label.rest !== '' && (between === '' || (readLabel(between)?.rest ?? '-') === '')
  const isOnlyLinks = between === '' && (isBelow || links.every(({ title }) => title.split(' ').length >= MIN_WORDS))
  const isList = node.tagName === 'ul' || node.tagName === 'ol'
  if (!isLabelled && !isOnlyLinks) return null
  if (isList && links.length < 2) return null
  return links.filter(({ title }) => title.length <= MAX_TITLE)
}

function findLinks(node: ElementContent): readonly RelatedLink[] {
  if (node.type !== 'element') return []
  if (node.tagName !== 'a') return node.children.flatMap(findLinks)
  const title = foldSpace(toString(node))
  const href = String(node.properties['href'] ?? '')
  return title === '' || href.startsWith('#') ? [] : [{ title, url: isWebAddress(href) ? href : null }]
}

/** Removes a line such as `Read more` at the end of a body, if links followed it. */
function dropLabel(body: RootContent[]): void {
  const last = findLabel(body)
  if (last !== null) body.splice(body.lastIndexOf(last))
}

function isBelowLabel(body: readonly RootContent[]): boolean {
  return findLabel(body) !== null
}

function findLabel(body: readonly RootContent[]): RootContent | null {
  const last = body.findLast((node) => node.type === 'element')
  if (last?.type !== 'element' || !/^(?:p|h[2-6])$/.test(last.tagName)) return null
  const text = foldSpace(toString(last))
  const label = text.length > 60 ? null : readLabel(text)
  return label !== null && label.rest === '' ? last : null
}
