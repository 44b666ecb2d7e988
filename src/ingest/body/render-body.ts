import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Block, Reference } from '../../archive/article.ts'
import { NOTE_PREFIX } from './allowed-html.ts'
import { levelHeadings } from './level-headings.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import type { BodyBlock } from './extract-related.ts'
import { renderPlainBody } from './render-plain-body.ts'
import { sanitise } from './sanitise.ts'

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: NOTE_PREFIX }).freeze()
const readHtml = unified().use(rehypeRaw).freeze()

/** Where a related block stands, while the text around it is one tree: footnotes number through the whole article. */
const MARKER = 'related-block'

/** The article's blocks as they are stored; an empty list where nothing is left. Throws a TooDeepError. */
export function renderBody(blocks: readonly BodyBlock[], diagnostics: Diagnostics): readonly Block[] {
  return renderPlainBody(blocks) ?? renderMarkup(blocks, diagnostics)
}

/** The same by all the steps that markup takes. Exported for its tests, which hold the two together. */
export function renderMarkup(blocks: readonly BodyBlock[], diagnostics: Diagnostics): readonly Block[] {
  const related: (readonly Reference[])[] = []
  const children = blocks.map((block): MarkdownContent => {
    if (block.type !== 'related') return block
    related.push(block.references)
    const data = { hName: MARKER, hProperties: { index: String(related.length - 1) } }
    return { type: 'paragraph', children: [], data }
  })
  const markdown: MarkdownRoot = { type: 'root', children }
  // Both plugins give a root for a root, which `runSync` types as any node.
  const rendered = toHtml.runSync(markdown) as Root
  const tree = hasRawHtml(rendered) ? (readHtml.runSync(withOffsets(rendered)) as Root) : rendered
  return collectBlocks(tree, related, diagnostics)
}

type Part =
  | { readonly kind: 'prose'; readonly nodes: RootContent[] }
  | { readonly kind: 'related'; readonly references: readonly Reference[] }

function collectBlocks(
  tree: Root,
  related: readonly (readonly Reference[])[],
  diagnostics: Diagnostics,
): readonly Block[] {
  const parts = partsOf(tree, new Map(related.entries()))
  const prose = parts.flatMap((part) => (part.kind === 'prose' ? [sanitise(part.nodes, diagnostics)] : []))
  const levelled = levelHeadings(prose).values()
  return parts
    .map(
      (part): Block =>
        part.kind === 'related' ? part : { kind: 'prose', children: [...(levelled.next().value ?? [])] },
    )
    .filter((block) => block.kind === 'related' || block.children.length > 0)
}

/** Each marker counts once: HTML in a text can hold a forged one, or put a true one inside of its own elements. */
function partsOf(tree: Root, pending: Map<number, readonly Reference[]>): readonly Part[] {
  const parts: Part[] = []
  for (const node of tree.children) {
    const markers = pending.size > 0 ? markersIn(node) : []
    const last = parts.at(-1)
    if (node.type === 'element' && node.tagName === MARKER && node.children.length === 0) {
      // An empty marker is nothing but the place of its block.
    } else if (last?.kind === 'prose') last.nodes.push(node)
    else parts.push({ kind: 'prose', nodes: [node] })
    for (const index of markers) {
      const references = pending.get(index)
      if (references !== undefined) parts.push({ kind: 'related', references })
      pending.delete(index)
    }
  }
  return parts
}

function markersIn(node: RootContent | ElementContent): readonly number[] {
  if (node.type !== 'element') return []
  const inside = node.children.flatMap(markersIn)
  return node.tagName === MARKER ? [Number(node.properties['index']), ...inside] : inside
}

/**
 * Tells whether HTML has to be read, which costs more than all the other steps; clippings rarely hold any.
 * `raw` is remark-rehype's type of node for it, which hast's own types do not have.
 */
function hasRawHtml(node: Root | Element): boolean {
  return node.children.some(
    (child) => (child.type as string) === 'raw' || (child.type === 'element' && hasRawHtml(child)),
  )
}

/**
 * Blocks that were made without the parser, or cut from one of its own, have lines and columns alone. Nothing reads
 * offsets, but hast-util-to-parse5 8.0 asserts in development that they are there.
 */
function withOffsets<Node extends Root | RootContent>(node: Node): Node {
  const { position } = node
  const placed =
    position === undefined ? node : { ...node, position: { start: at(position.start), end: at(position.end) } }
  if (!('children' in placed)) return placed
  // Each kind of parent types its children apart; every child stays of its own kind.
  return { ...placed, children: (placed.children as readonly RootContent[]).map(withOffsets) }
}

type Point = NonNullable<Root['position']>['start']

function at({ line, column, offset = 0 }: Point): Point {
  return { line, column, offset }
}
