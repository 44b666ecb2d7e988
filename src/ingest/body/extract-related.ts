import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Reference } from '../../archive/article.ts'
import { createLabelReader, listWords } from '../metadata/label-reader.ts'
import { AND_WORDS, RELATED_WORDS } from '../metadata/labels.ts'
import { type Line, splitLines, linksOf, joinLines, textOf } from '../markdown/lines.ts'
import { toWebAddress } from '../metadata/original-url.ts'

/** A block of related articles, at its position in the text. */
export interface RelatedBlock {
  readonly type: 'related'
  readonly references: readonly Reference[]
}

export type BodyBlock = RootContent | RelatedBlock

const MAX_TITLE = 250
/** No label is longer. */
const MAX_LABEL = 100
const readLabel = createLabelReader(listWords(RELATED_WORDS))
const SEPARATORS = new RegExp(String.raw`[\s,;،、；|•·.–—-]|(?<![\p{L}])(?:${AND_WORDS.join('|')})(?![\p{L}])`, 'giu')

/**
 * Converts `Related article: …` lines of the top level to related blocks. A list directly below a label contains its
 * references.
 */
export function extractRelated(blocks: readonly RootContent[]): readonly BodyBlock[] {
  const result: BodyBlock[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (block === undefined) break
    if (isBareLabel(block) && next !== undefined) {
      const below = next.type === 'list' ? parseList(next) : parseLinkLines(next)
      if (below !== null) {
        result.push({ type: 'related', references: below })
        index++
        continue
      }
    }
    for (const part of block.type === 'paragraph' ? splitParagraph(block) : [block]) result.push(part)
  }
  return mergeAdjacent(result)
}

/** Splits a paragraph at related lines. The lines below one belong to it if they consist only of links. */
function splitParagraph(block: Paragraph): readonly BodyBlock[] {
  if (!hasColon(block)) return [block]
  const lines = splitLines(block)
  const first = lines.findIndex((line) => parseLabelledLine(line) !== null)
  if (first === -1) return [block]
  const result: BodyBlock[] = []
  let prose: Line[] = []
  const endProse = () => {
    const paragraph = joinLines(prose)
    if (paragraph !== null) result.push(paragraph)
    prose = []
  }
  for (const line of lines) {
    const isBelow = prose.length === 0 && result.at(-1)?.type === 'related'
    const references = parseLabelledLine(line) ?? (isBelow ? parseLinks(line.nodes, line.text) : null)
    if (references === null) {
      prose.push(line)
      continue
    }
    endProse()
    if (references.length > 0) result.push({ type: 'related', references })
  }
  endProse()
  return result
}

/** A cheap test that rejects nearly all paragraphs. */
function hasColon(block: Heading | Paragraph): boolean {
  return /[:：|｜]| [–—-] /.test(toString(block))
}

interface RelatedLabel {
  readonly rest: string
  readonly hasColon: boolean
}

/** Reads a label with a colon or a bar, or with a dash before a title: `Also Read | …`, `READ ALSO – …`. */
function readRelated(text: string): RelatedLabel | null {
  const label = readLabel(text)
  // `More:` begins many sentences, but in capitals it is a label.
  if (label === null || (/^more(?! on| from)/i.test(text) && !text.startsWith('MORE'))) return null
  const separator = label.hasColon ? null : /^[|｜–—-] ?/.exec(label.rest)
  if (separator === null) return label
  const rest = label.rest.slice(separator[0].length)
  const isTitle = /^["“„«‘']?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) && !/[.!?…]$/.test(rest)
  return /[|｜]/.test(separator[0]) || isTitle ? { rest, hasColon: true } : label
}

function isBareLabel(block: RootContent): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  const isMarked = block.type === 'heading' || (block.children.length === 1 && block.children[0]?.type === 'strong')
  if (!isMarked && !hasColon(block)) return false
  const text = textOf(block.children)
  const label = text.length > MAX_LABEL ? null : readRelated(text)
  return label !== null && label.rest === '' && (label.hasColon || isMarked)
}

function parseLabelledLine(line: Line): readonly Reference[] | null {
  const label = readRelated(line.text)
  if (label === null || label.rest === '' || !label.hasColon) return null
  const linked = parseLinks(line.nodes, label.rest)
  if (linked !== null) return linked
  if (linksOf(line.nodes).length > 0 || label.rest.length > MAX_TITLE) return null
  return [{ title: label.rest, url: null }]
}

/** Null unless `rest` consists only of the links' texts and separators. `rest` is the text without the label. */
function parseLinks(nodes: readonly PhrasingContent[], rest: string): readonly Reference[] | null {
  const references = linksOf(nodes).map((link) => ({ title: textOf(link.children), url: toWebAddress(link.url) }))
  if (references.length === 0) return null
  let between = rest
  for (const { title } of references) between = between.replace(title, () => ' ')
  if (between.replace(SEPARATORS, '').replace(/["'“”„‘’«»:()]/g, '') !== '') return null
  return references.filter(({ title }) => title !== '')
}

function parseList(list: List): readonly Reference[] | null {
  const references: Reference[] = []
  for (const item of list.children) {
    const [child] = item.children
    if (item.children.length !== 1 || child?.type !== 'paragraph') return null
    const text = textOf(child.children)
    const linked = parseLinks(child.children, text)
    if (linked === null && (linksOf(child.children).length > 0 || text === '' || text.length > MAX_TITLE)) return null
    for (const reference of linked ?? [{ title: text, url: null }]) references.push(reference)
  }
  return references.length === 0 ? null : references
}

/** Parses a paragraph of which every line consists only of links. */
function parseLinkLines(block: RootContent): readonly Reference[] | null {
  if (block.type !== 'paragraph') return null
  const lines = splitLines(block).map((line) => parseLinks(line.nodes, line.text))
  return lines.includes(null) ? null : lines.flatMap((references) => references ?? [])
}

function mergeAdjacent(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const result: BodyBlock[] = []
  let merged: Reference[] | null = null
  for (const block of blocks) {
    if (block.type !== 'related') {
      merged = null
      result.push(block)
      continue
    }
    if (merged === null) result.push({ type: 'related', references: (merged = []) })
    for (const reference of block.references) merged.push(reference)
  }
  return result
}
