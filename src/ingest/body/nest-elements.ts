import type { ElementContent } from 'hast'

interface TableParts {
  /** The parts that an element may contain. */
  readonly allowed: readonly string[]
  /** The part that is missing around any other content. */
  readonly missing: string
}

const ROWS: TableParts = { allowed: ['tr'], missing: 'tr' }
const TABLE_PARTS: ReadonlyMap<string, TableParts> = new Map([
  ['table', { allowed: ['caption', 'tbody', 'tfoot', 'thead'], missing: 'tbody' }],
  ['tbody', ROWS],
  ['tfoot', ROWS],
  ['thead', ROWS],
  ['tr', { allowed: ['td', 'th'], missing: 'td' }],
])
const PART_NAMES = new Set([...TABLE_PARTS.values()].flatMap(({ allowed }) => allowed))
/** The lists of each kind of item. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ol', 'ul']],
  ['dd', ['dl']],
  ['dt', ['dl']],
])
const HEADINGS_AND_PARAGRAPHS = new Set('h1 h2 h3 h4 h5 h6 p'.split(' '))
const BLOCKS = new Set([
  ...HEADINGS_AND_PARAGRAPHS,
  ...PART_NAMES,
  ...'blockquote dd div dl dt figcaption figure hr li ol pre section table ul'.split(' '),
])
/** A parser looks through these blocks for the list that an item belongs to. */
const TRANSPARENT = new Set(['div', 'p'])
const SPACE: ElementContent = { type: 'text', value: ' ' }

interface Context {
  readonly parent: string | null
  /** The nearest block around the node that is not transparent. */
  readonly block: string | null
  /** True inside a heading or a paragraph. */
  readonly isPhrasing: boolean
}

/**
 * Nests elements so that a browser that parses their HTML builds the same tree. A parser would end a paragraph at a block
 * inside it, a heading at a heading, an item at an item, and move texts out of a table. In headings and paragraphs, blocks
 * become their content; in tables, the missing parts are added; any other misplaced item or table part becomes a `div`.
 */
export function nestElements(nodes: readonly ElementContent[]): readonly ElementContent[] {
  return nestAll(nodes, { parent: null, block: null, isPhrasing: false })
}

function nestAll(nodes: readonly ElementContent[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => nest(node, context))
}

function nest(node: ElementContent, context: Context): readonly ElementContent[] {
  const parts = context.parent === null ? undefined : TABLE_PARTS.get(context.parent)
  if (parts !== undefined && !(node.type === 'element' && parts.allowed.includes(node.tagName))) {
    if (node.type === 'text' && node.value.trim() === '') return []
    return nest({ type: 'element', tagName: parts.missing, properties: {}, children: [node] }, context)
  }
  if (node.type !== 'element') return [node]
  if (context.isPhrasing && BLOCKS.has(node.tagName)) {
    const content = nestAll(node.children, context)
    return content.length === 0 ? [] : [SPACE, ...content, SPACE]
  }
  const isMisplaced = parts === undefined && isMisplacedIn(node.tagName, context)
  const tagName = isMisplaced ? 'div' : node.tagName
  const children = nestAll(node.children, enter(tagName, context))
  return [{ ...node, tagName, children: tagName === 'pre' ? withoutLeadingBreaks(children) : children }]
}

function isMisplacedIn(tagName: string, { block }: Context): boolean {
  const lists = LISTS.get(tagName)
  return PART_NAMES.has(tagName) || (lists !== undefined && (block === null || !lists.includes(block)))
}

function enter(tagName: string, { block, isPhrasing }: Context): Context {
  return {
    parent: tagName,
    block: BLOCKS.has(tagName) && !TRANSPARENT.has(tagName) ? tagName : block,
    isPhrasing: isPhrasing || HEADINGS_AND_PARAGRAPHS.has(tagName),
  }
}

/** A parser drops a line break at the start of `pre`. */
function withoutLeadingBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => node.type !== 'text' || /[^\n]/.test(node.value))
  const [first, ...rest] = start === -1 ? [] : nodes.slice(start)
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest]
  return [{ ...first, value: first.value.replace(/^\n+/, '') }, ...rest]
}
