import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { isHtmlName } from './restore-non-html-tags.ts'
import { parsePlainInline } from './plain-inline.ts'

/** Lines without a blank one between them. */
export interface Chunk {
  readonly lines: readonly string[]
  /** Of the first line; counts from 1. */
  readonly line: number
}

type Span = Root['position'] & object

const HEADLINE = /^(#{1,6}) [ \t]*([^\s#](?:[^\n#]*[^\s#])?)[ \t]*$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TAG_LINE = /^<([A-Za-z][A-Za-z\d-]*)(?:[ \t]+[A-Za-z_:][\w.:-]*)*[ \t]*\/?>[ \t]*$/

/** Whether a chunk is nothing but a rule. */
export function isRule({ lines }: Chunk): boolean {
  return lines.length === 1 && RULE.test(lines[0] ?? '')
}

/**
 * Whether a chunk begins with a line that is nothing but words in angle brackets: it is all HTML to CommonMark. Tags of
 * HTML itself have rules of their own.
 */
export function isTagBlock({ lines: [first = ''] }: Chunk): boolean {
  const name = TAG_LINE.exec(first)?.[1]
  return name !== undefined && !isHtmlName(name)
}

/**
 * What the Markdown parser makes of a chunk that depends on no other: one block, or two where one follows a headline
 * at once. Null where that parser has to read it.
 */
export function makeBlocks(chunk: Chunk): readonly RootContent[] | null {
  if (isRule(chunk)) return [{ type: 'thematicBreak', position: trimLines(chunk).position }]
  if (isTagBlock(chunk)) return [makeHtml(chunk)]
  const { lines, line } = chunk
  const [first = '', ...others] = lines
  const isHeading = first.startsWith('#')
  const block = isHeading ? makeHeading(first, line) : makeParagraph(chunk)
  const below = isHeading && others.length > 0 ? makeBlocks({ lines: others, line: line + 1 }) : []
  return block === null || below === null ? null : [block, ...below]
}

/** Whatever it looks like. */
export function makePlainParagraph(chunk: Chunk): Paragraph {
  const { value, position } = trimLines(chunk)
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

/** HTML is kept as it is written. */
function makeHtml(chunk: Chunk): Html {
  return { type: 'html', value: chunk.lines.join('\n'), position: trimLines(chunk).position }
}

function makeHeading(written: string, line: number): Heading | null {
  const [, marks, words] = HEADLINE.exec(written) ?? []
  if (marks === undefined || words === undefined) return null
  const end = { line, column: written.trimEnd().length + 1 }
  const children = parsePlainInline(words, { line, column: end.column - words.length })
  if (children === null) return null
  const position = { start: { line, column: 1 }, end }
  // One to six marks, by the pattern.
  return { type: 'heading', depth: marks.length as Heading['depth'], children: [...children], position }
}

function makeParagraph(chunk: Chunk): Paragraph | null {
  const { value, position } = trimLines(chunk)
  const indentOf = (line: number) => Math.max(0, (chunk.lines[line - chunk.line] ?? '').search(/[^ \t]/))
  const children = parsePlainInline(value, position.start, indentOf)
  if (children === null) return null
  const written = chunk.lines.length === 1 ? '' : chunk.lines.join('\n')
  if (children.every(({ type }) => type === 'text')) {
    return { type: 'paragraph', children: /[ \t]{2}\n/.test(written) ? cutAtBreaks(chunk) : [...children], position }
  }
  if (/[ \t]{2}\n/.test(written)) return null
  // A tag keeps the white space of the lines that it runs over.
  const isLoose = /[ \t]\n|\n[ \t]/.test(written)
  if (isLoose && children.some((node) => node.type === 'html' && node.value.includes('\n'))) return null
  return { type: 'paragraph', children: [...children], position }
}

/** Two spaces and more before the end of a line break it; with a tab among them they do not. */
function cutAtBreaks({ lines, line }: Chunk): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let text: Text | null = null
  for (const [index, written] of lines.entries()) {
    const value = withoutBlanks(written)
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

function trimLines({ lines, line }: Chunk): { readonly value: string; readonly position: Span } {
  const [first = ''] = lines
  const start = { line, column: first.search(/[^ \t]/) + 1 }
  const end = { line: line + lines.length - 1, column: (lines.at(-1) ?? '').trimEnd().length + 1 }
  return { value: lines.map(withoutBlanks).join('\n'), position: { start, end } }
}

/** Spaces and tabs alone; a pattern for those at the end would go back over each run of them inside the line. */
function withoutBlanks(line: string): string {
  let start = 0
  let end = line.length
  while (line[start] === ' ' || line[start] === '\t') start++
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return line.slice(start, end)
}
