import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Block, Reference } from '../../archive/article.ts'
import { NOTE_PREFIX } from './allowed-html.ts'
import { levelHeadings } from './level-headings.ts'
import type { BodyBlock } from './extract-related.ts'
import { renderPlainBody } from './render-plain-body.ts'
import { type Collectors, sanitise } from './sanitise.ts'
import { SizeBudget } from './size-budget.ts'

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: NOTE_PREFIX }).freeze()
const readHtml = unified().use(rehypeRaw).freeze()

type BodyCollectors = Omit<Collectors, 'budget'>

/** Marks the position of a related block while the whole text is one tree, because footnotes are numbered through it. */
const MARKER = 'related-block'

/**
 * Renders the blocks of an article's body, from a file of this size. Returns an empty list if nothing is left. Throws a
 * LimitError if the body is nested too deeply or grows too large.
 */
export function renderBody(
  blocks: readonly BodyBlock[],
  fileBytes: number,
  collectors: BodyCollectors,
): readonly Block[] {
  return (
    renderPlainBody(blocks, new SizeBudget(fileBytes)) ?? renderMarkup(blocks, new SizeBudget(fileBytes), collectors)
  )
}

/** Renders a body that is HTML already. The related articles follow the text. Throws like `renderBody`. */
export function renderHtmlBody(
  nodes: readonly RootContent[],
  related: readonly Reference[],
  fileBytes: number,
  collectors: BodyCollectors,
): readonly Block[] {
  const tree: Root = { type: 'root', children: [...nodes] }
  const prose = collectBlocks(tree, [], { ...collectors, budget: new SizeBudget(fileBytes) })
  return related.length === 0 ? prose : [...prose, { kind: 'related', references: [...related] }]
}

/** Renders a body with markup. Exported for the test that compares it with `renderPlainBody`. */
export function renderMarkup(
  blocks: readonly BodyBlock[],
  budget: SizeBudget,
  collectors: BodyCollectors,
): readonly Block[] {
  const related: (readonly Reference[])[] = []
  const children = blocks.map((block): MarkdownContent => {
    if (block.type !== 'related') return block
    related.push(block.references)
    const data = { hName: MARKER, hProperties: { index: String(related.length - 1) } }
    return { type: 'paragraph', children: [], data }
  })
  const markdown: MarkdownRoot = { type: 'root', children }
  spendDefinitions(markdown, budget)
  // Both plugins return a root for a root, but `runSync` types the result as any node.
  const rendered = toHtml.runSync(markdown) as Root
  const tree = hasRawHtml(rendered) ? (readHtml.runSync(withOffsets(rendered)) as Root) : rendered
  return collectBlocks(tree, related, { ...collectors, budget })
}

type Part =
  | { readonly kind: 'prose'; readonly nodes: RootContent[] }
  | { readonly kind: 'related'; readonly references: readonly Reference[] }

function collectBlocks(
  tree: Root,
  related: readonly (readonly Reference[])[],
  collectors: Collectors,
): readonly Block[] {
  const parts = partsOf(tree, new Map(related.entries()))
  const prose = parts.flatMap((part) => (part.kind === 'prose' ? [sanitise(part.nodes, collectors)] : []))
  const levelled = levelHeadings(prose).values()
  return parts
    .map(
      (part): Block =>
        part.kind === 'related' ? part : { kind: 'prose', children: [...(levelled.next().value ?? [])] },
    )
    .filter((block) => block.kind === 'related' || block.children.length > 0)
}

/** Counts each marker once: HTML in a text can contain a forged marker, or enclose a real one in its own elements. */
function partsOf(tree: Root, pending: Map<number, readonly Reference[]>): readonly Part[] {
  const parts: Part[] = []
  for (const node of tree.children) {
    const markers = pending.size > 0 ? markersIn(node) : []
    const last = parts.at(-1)
    if (node.type === 'element' && node.tagName === MARKER && node.children.length === 0) {
      // An empty marker has no content, so it is skipped.
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
 * Returns true if a tree contains HTML, which is rare in clippings and takes longer to parse than all other steps. The node
 * type `raw` is remark-rehype's; hast's types do not have it.
 */
function hasRawHtml(node: Root | Element): boolean {
  return node.children.some(
    (child) => (child.type as string) === 'raw' || (child.type === 'element' && hasRawHtml(child)),
  )
}

/**
 * Adds offsets to positions, which blocks created without the parser lack. Nothing reads them, but hast-util-to-parse5 8.0
 * asserts in development that they exist.
 */
function withOffsets<Node extends Root | RootContent>(node: Node): Node {
  const { position } = node
  const placed =
    position === undefined ? node : { ...node, position: { start: at(position.start), end: at(position.end) } }
  if (!('children' in placed)) return placed
  // Each kind of parent has its own type of children, and `withOffsets` keeps the kind of every child.
  return { ...placed, children: (placed.children as readonly RootContent[]).map(withOffsets) }
}

type Point = NonNullable<Root['position']>['start']

function at({ line, column, offset = 0 }: Point): Point {
  return { line, column, offset }
}

/**
 * Counts the address of each link definition as often as it is used. The renderer normalises the address for each use, so
 * this is counted before.
 */
function spendDefinitions(markdown: MarkdownRoot, budget: SizeBudget): void {
  const definitions = new Map<string, number>()
  const visit = (node: MarkdownRoot | MarkdownContent, visitor: (node: MarkdownContent) => void): void => {
    if (node.type !== 'root') visitor(node)
    if ('children' in node) for (const child of node.children) visit(child, visitor)
  }
  visit(markdown, (node) => {
    if (node.type !== 'definition' || definitions.has(node.identifier)) return
    definitions.set(node.identifier, node.url.length + (node.title?.length ?? 0))
  })
  if (definitions.size === 0) return
  visit(markdown, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      budget.spend(definitions.get(node.identifier) ?? 0)
  })
}
