import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { isHtmlName } from './restore-non-html-tags.ts'
import { parsePlainInline } from './plain-inline.ts'

/** Consecutive lines without a blank line between them. */
export interface LineGroup {
  readonly lines: readonly string[]
  /** The number of the first line, from 1. */
  readonly line: number
}

type Span = Root['position'] & object

const HEADLINE = /^(#{1,6}) [ \t]*([^\s#](?:[^\n#]*[^\s#])?)[ \t]*$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TAG_LINE = /^<([A-Za-z][A-Za-z\d-]*)(?:[ \t]+[A-Za-z_:][\w.:-]*)*[ \t]*\/?>[ \t]*$/

/** Returns true if a group is a thematic break. */
export function isRule({ lines }: LineGroup): boolean {
  return lines.length === 1 && RULE.test(lines[0] ?? '')
}

/**
 * Returns true if the first line of a group contains only words in angle brackets, such as `<Rand Mines Ltd>`. CommonMark
 * parses the whole group as HTML. Real HTML tags follow other rules.
 */
export function isTagBlock({ lines: [first = ''] }: LineGroup): boolean {
  const name = TAG_LINE.exec(first)?.[1]
  return name !== undefined && !isHtmlName(name)
}

/**
 * Returns the blocks that the Markdown parser would create for an independent group: one block, or two if a paragraph
 * follows a heading directly. Returns null if the group needs the parser.
 */
export function makeBlocks(group: LineGroup): readonly RootContent[] | null {
  if (isRule(group)) return [{ type: 'thematicBreak', position: trimLines(group).position }]
  if (isTagBlock(group)) return [makeHtml(group)]
  const { lines, line } = group
  const [first = '', ...others] = lines
  const isHeading = first.startsWith('#')
  const block = isHeading ? makeHeading(first, line) : makeParagraph(group)
  const below = isHeading && others.length > 0 ? makeBlocks({ lines: others, line: line + 1 }) : []
  return block === null || below === null ? null : [block, ...below]
}

/** Creates a paragraph, whatever markup the group contains. */
export function makePlainParagraph(group: LineGroup): Paragraph {
  const { value, position } = trimLines(group)
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

function makeHtml(group: LineGroup): Html {
  return { type: 'html', value: group.lines.join('\n'), position: trimLines(group).position }
}

function makeHeading(written: string, line: number): Heading | null {
  const [, marks, words] = HEADLINE.exec(written) ?? []
  if (marks === undefined || words === undefined) return null
  const end = { line, column: written.trimEnd().length + 1 }
  const children = parsePlainInline(words, { line, column: end.column - words.length })
  if (children === null) return null
  const position = { start: { line, column: 1 }, end }
  // The pattern matches 1 to 6 number signs.
  return { type: 'heading', depth: marks.length as Heading['depth'], children: [...children], position }
}

function makeParagraph(group: LineGroup): Paragraph | null {
  const { value, position } = trimLines(group)
  const indentOf = (line: number) => Math.max(0, (group.lines[line - group.line] ?? '').search(/[^ \t]/))
  const children = parsePlainInline(value, position.start, indentOf)
  if (children === null) return null
  const written = group.lines.length === 1 ? '' : group.lines.join('\n')
  if (children.every(({ type }) => type === 'text')) {
    return { type: 'paragraph', children: /[ \t]{2}\n/.test(written) ? splitAtBreaks(group) : [...children], position }
  }
  if (/[ \t]{2}\n/.test(written)) return null
  // A tag that spans several lines keeps its white space.
  const isLoose = /[ \t]\n|\n[ \t]/.test(written)
  if (isLoose && children.some((node) => node.type === 'html' && node.value.includes('\n'))) return null
  return { type: 'paragraph', children: [...children], position }
}

/** Two or more spaces at the end of a line are a line break, unless a tab is among them. */
function splitAtBreaks({ lines, line }: LineGroup): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let text: Text | null = null
  for (const [index, written] of lines.entries()) {
    const value = trimBlanks(written)
    const column = written.indexOf(value) + 1
    const end = { line: line + index, column: column + value.length }
    const position = { start: { line: line + index, column }, end }
    if (text === null) children.push((text = { type: 'text', value, position }))
    else text.value += `\n${value}`
    if (index === lines.length - 1 || !/^ {2,}$/.test(written.slice(end.column - 1))) continue
    children.push({ type: 'break', position: { start: end, end } })
    text = null
  }
  return children
}

function trimLines({ lines, line }: LineGroup): { readonly value: string; readonly position: Span } {
  const [first = ''] = lines
  const start = { line, column: first.search(/[^ \t]/) + 1 }
  const end = { line: line + lines.length - 1, column: (lines.at(-1) ?? '').trimEnd().length + 1 }
  return { value: lines.map(trimBlanks).join('\n'), position: { start, end } }
}

/** Trims spaces and tabs. A pattern for the end of the line would backtrack over each run of spaces inside it. */
function trimBlanks(line: string): string {
  let start = 0
  let end = line.length
  while (line[start] === ' ' || line[start] === '\t') start++
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return line.slice(start, end)
}
