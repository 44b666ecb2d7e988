import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { isParagraphLine } from './paragraph-lines.ts'
import { parsePlainInline } from './plain-inline.ts'

/** Reading all of CommonMark and GFM takes most of a build's time, so each processor is made once. */
const parsers = {
  markdown: makeParser([]),
  // Clippings are often indented by four spaces and more, and never mean code by it.
  clipping: makeParser(['codeIndented']),
} as const

export type Dialect = keyof typeof parsers

type Position = Root['position'] & object

/** Lines without a blank one between them. */
interface Chunk {
  readonly lines: readonly string[]
  /** Of the first line; counts from 1. */
  readonly line: number
}

function makeParser(disabled: readonly string[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(function disable() {
      const data = this.data()
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: [...disabled] } }]
    })
    .freeze() as unknown as Processor<Root> // `use` types the chain by its plugins; only `parse` is needed here.
}

/**
 * CommonMark and GFM to a tree with positions (lines and columns of the text; offsets are not kept).
 *
 * Most clippings are paragraphs without any markup. Where nothing but paragraphs and `#` headlines can begin,
 * paragraphs do not depend on each other: those without markup are made directly, and the rest is parsed with blank
 * lines in their place. The tree is the same either way, which the tests check; news is read several times as fast.
 */
export function parseMarkdown(text: string, dialect: Dialect): Root {
  const lines = text.split('\n')
  const chunks = chunksOf(lines)
  if (!chunks.every((chunk) => isSimple(chunk, dialect))) return parsers[dialect].parse(text)
  const blocks: RootContent[] = []
  for (const chunk of chunks) {
    const block = makeBlock(chunk)
    if (block === null) continue
    blocks.push(block)
    lines.fill('', chunk.line - 1, chunk.line - 1 + chunk.lines.length)
  }
  if (blocks.length === chunks.length) return { type: 'root', children: blocks }
  blocks.push(...parsers[dialect].parse(lines.join('\n')).children)
  return { type: 'root', children: blocks.sort((a, b) => lineOf(a) - lineOf(b)) }
}

/** Paragraphs at blank lines, and nothing else. */
export function parsePlainText(text: string): Root {
  return { type: 'root', children: chunksOf(text.split('\n')).map(makePlainParagraph) }
}

function chunksOf(lines: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  const endChunk = (end: number) => {
    if (end > start) chunks.push({ lines: lines.slice(start, end), line: start + 1 })
    start = end + 1
  }
  for (const [index, line] of lines.entries()) if (!/\S/.test(line)) endChunk(index)
  endChunk(lines.length)
  return chunks
}

/** Whether a chunk is read the same whatever stands above and below it. */
function isSimple({ lines }: Chunk, dialect: Dialect): boolean {
  const [first = '', ...others] = lines
  if (/^#{1,6} /.test(first)) return others.every((line, index) => isParagraphLine(line, index === 0))
  if (dialect === 'markdown' && /^(?: {4}| {0,3}\t)/.test(first)) return false
  return lines.every((line, index) => isParagraphLine(line, index === 0))
}

const HEADLINE = /^(#{1,6}) +([^\n#]*[^\s#])[ \t]*$/

/** Null where the Markdown parser has to read the chunk. */
function makeBlock(chunk: Chunk): Heading | Paragraph | null {
  const [first = '', ...others] = chunk.lines
  if (!first.startsWith('#')) return makeParagraph(chunk)
  const [, marks, words] = HEADLINE.exec(first) ?? []
  if (marks === undefined || words === undefined || others.length > 0) return null
  const end = { line: chunk.line, column: first.trimEnd().length + 1 }
  const children = parsePlainInline(words, { line: chunk.line, column: end.column - words.length })
  if (children === null) return null
  const position = { start: { line: chunk.line, column: 1 }, end }
  // One to six marks, by the pattern.
  return { type: 'heading', depth: marks.length as Heading['depth'], children: [...children], position }
}

function makeParagraph(chunk: Chunk): Paragraph | null {
  const { value, position } = trimLines(chunk)
  const children = parsePlainInline(value, position.start)
  if (children === null) return null
  const inner = chunk.lines.length === 1 ? '' : chunk.lines.join('\n')
  // Two spaces before a line break are markup, and any moves the places of what is behind them.
  if (/[ \t]{2}\n/.test(inner)) return null
  if (children.some(({ type }) => type !== 'text') && /[ \t]\n|\n[ \t]/.test(inner)) return null
  return { type: 'paragraph', children: [...children], position }
}

function makePlainParagraph(chunk: Chunk): Paragraph {
  const { value, position } = trimLines(chunk)
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

function trimLines({ lines, line }: Chunk): { readonly value: string; readonly position: Position } {
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

function lineOf(block: RootContent): number {
  return block.position?.start.line ?? 0
}
