import type { Delete, Emphasis, Heading, Link, Paragraph, PhrasingContent, Strong, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { FILE_START, type Position } from '../diagnostics/diagnostics.ts'
import { foldSpace } from '../text/fold-space.ts'

/** One line of a paragraph in the file. */
export interface Line {
  readonly nodes: readonly PhrasingContent[]
  /** Without markup, and with folded white space. */
  readonly text: string
  readonly position: Position
}

/**
 * Returns the lines of a paragraph as they are in the file, even if emphasis spans several lines. A link is never
 * divided.
 */
export function splitLines(block: Paragraph | Heading): readonly Line[] {
  const { line, column } = positionOf(block)
  return splitAtBreaks(block.children).map((nodes, index) => ({
    nodes,
    text: textOf(nodes),
    position: { line: line + index, column: index === 0 ? column : 1 },
  }))
}

/** The inverse of `splitLines`, for the remaining lines. Returns null if no line remains. */
export function joinLines(lines: readonly Line[]): Paragraph | null {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const children: PhrasingContent[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) appendNode(children, { type: 'text', value: '\n' })
    for (const node of line.nodes) appendNode(children, node)
  }
  return {
    type: 'paragraph',
    children,
    position: { start: { ...first.position }, end: { ...last.position } },
  }
}

/** Appends a node, as one text if it follows a text: a word may be divided at the end of a line. */
function appendNode(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  if (last?.type === 'text' && node.type === 'text')
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value }
  else nodes.push(node)
}

/** Returns the text without markup and pictures, and with folded white space. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return foldSpace(nodes.map((node) => (node.type === 'break' ? ' ' : toString(node, OPTIONS))).join(''))
}

export function positionOf(node: { readonly position?: { readonly start: Position } | undefined }): Position {
  const start = node.position?.start
  return start === undefined ? FILE_START : { line: start.line, column: start.column }
}

export function linksOf(nodes: readonly PhrasingContent[]): readonly Link[] {
  return nodes.flatMap((node): readonly Link[] => {
    if (node.type === 'link') return [node]
    return 'children' in node ? linksOf(node.children) : []
  })
}

const OPTIONS = { includeImageAlt: false, includeHtml: false } as const

function splitAtBreaks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  const append = (node: PhrasingContent) => lines.at(-1)?.push(node)
  for (const node of nodes) {
    const parts = partsOf(node)
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([])
      if (part !== null) append(part)
    }
  }
  return lines
}

/** Divides a node at its line breaks. An empty part is null. */
function partsOf(node: PhrasingContent): readonly (PhrasingContent | null)[] {
  if (node.type === 'break') return [null, null]
  if (node.type === 'text') {
    if (!node.value.includes('\n')) return [node]
    return node.value.split('\n').map((value) => (value === '' ? null : withValue(node, value)))
  }
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return [node]
  const lines = splitAtBreaks(node.children)
  return lines.length === 1
    ? [node]
    : lines.map((children) => (children.length === 0 ? null : withChildren(node, children)))
}

function withValue(node: Text, value: string): Text {
  return { ...node, value }
}

function withChildren(node: Delete | Emphasis | Strong, children: PhrasingContent[]): Delete | Emphasis | Strong {
  return { ...node, children }
}
