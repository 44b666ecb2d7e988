import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { joinLines, splitLines } from '../markdown/lines.ts'
import { readInline } from './obsidian-inline.ts'

/** A text without any of these has no markup of Obsidian. */
const MARKUP = /\[\[|==|%%|\[!|\^[A-Za-z\d-]/
const CALLOUT = /^\[!([A-Za-z][\w-]{0,30})(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*/
/** A link target at the end of a block: ` ^a1b2c3`. */
const BLOCK_ID = /(?:^|\s)\^(?=[\d-]{0,60}[A-Za-z])[A-Za-z\d-]{2,60}$/

export function hasObsidianMarkup(text: string): boolean {
  return MARKUP.test(text)
}

/**
 * Converts the markup that Obsidian adds to Markdown: `[[page|words]]` becomes its words, `![[pier.jpg]]` a picture, `==words==`
 * marked words, and `> [!quote] Title` a quotation with a title. The ids of blocks are removed. Code stays as it is.
 */
export function readObsidianMarkup(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.flatMap((block) => {
    const read = readBlock(block)
    return read === null ? [] : [read]
  })
}

/** Null for a block that contains nothing but an id. */
function readBlock(block: RootContent): RootContent | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const children = readInline(removeId(block.children))
      return children.length === 0 && block.children.length > 0 ? null : { ...block, children: [...children] }
    }
    case 'blockquote': {
      const callout = readCallout(block)
      return { ...callout, children: readChildren(callout.children) }
    }
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
      // Each kind of parent has its own type of children, and `readBlock` keeps the kind of every child.
      return { ...block, children: readChildren<RootContent>(block.children) } as RootContent
    case 'tableCell':
      return { ...block, children: [...readInline(block.children)] }
    default:
      return block
  }
}

function readChildren<Child extends RootContent>(children: readonly Child[]): Child[] {
  return children.flatMap((child) => {
    const read = readBlock(child)
    return read === null ? [] : [read as Child]
  })
}

function removeId(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  const lineStart = last.value.lastIndexOf('\n') + 1
  const line = last.value.slice(lineStart)
  const id = BLOCK_ID.exec(line)
  if (id === null) return children
  const value = `${last.value.slice(0, lineStart)}${line.slice(0, id.index)}`.trimEnd()
  return value === '' ? children.slice(0, -1) : [...children.slice(0, -1), { ...last, value }]
}

/** Replaces the first line of a callout by its title. A quotation needs no title; other callouts have their type as one. */
function readCallout(block: Blockquote): Blockquote {
  const [first, ...others] = block.children
  if (first?.type !== 'paragraph') return block
  const [line, ...below] = splitLines(first)
  const [start, ...nodes] = line?.nodes ?? []
  if (start?.type !== 'text') return block
  const type = CALLOUT.exec(start.value)?.[1]
  if (type === undefined) return block
  const rest = start.value.replace(CALLOUT, '')
  const written: readonly PhrasingContent[] = rest === '' ? nodes : [{ ...start, value: rest }, ...nodes]
  const isQuotation = /^(?:quote|cite)$/i.test(type)
  const name = `${type.slice(0, 1).toUpperCase()}${type.slice(1).toLowerCase()}`
  const title: readonly PhrasingContent[] =
    written.length > 0 || isQuotation ? written : [{ ...start, value: name.replaceAll('-', ' ') }]
  const heading: Paragraph = { ...first, children: [{ type: 'strong', children: [...title] }] }
  const text = joinLines(below)
  return { ...block, children: [...(title.length === 0 ? [] : [heading]), ...(text === null ? [] : [text]), ...others] }
}
