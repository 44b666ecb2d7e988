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

interface Chunk {
  readonly text: string
  /** Counts from 1. */
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
  const chunks = chunksOf(text)
  if (!chunks.every((chunk) => isSimple(chunk, dialect))) return parsers[dialect].parse(text)
  const blocks: RootContent[] = []
  const lines = text.split('\n')
  for (const chunk of chunks) {
    const block = makeBlock(chunk)
    if (block === null) continue
    blocks.push(block)
    lines.fill('', chunk.line - 1, chunk.line - 1 + chunk.text.split('\n').length)
  }
  if (blocks.length < chunks.length) blocks.push(...parsers[dialect].parse(lines.join('\n')).children)
  return { type: 'root', children: blocks.sort((a, b) => lineOf(a) - lineOf(b)) }
}

/** Paragraphs at blank lines, and nothing else. */
export function parsePlainText(text: string): Root {
  return { type: 'root', children: chunksOf(text).map(makePlainParagraph) }
}

function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let lines: string[] = []
  const endChunk = (next: number) => {
    if (lines.length > 0) chunks.push({ text: lines.join('\n'), line: next - lines.length })
    lines = []
  }
  const all = text.split('\n')
  for (const [index, line] of all.entries()) {
    if (/\S/.test(line)) lines.push(line)
    else endChunk(index + 1)
  }
  endChunk(all.length + 1)
  return chunks
}

function isSimple({ text }: Chunk, dialect: Dialect): boolean {
  if (/^#{1,6} [^\n]*$/.test(text)) return true
  if (dialect === 'markdown' && /^(?: {4}| {0,3}\t)/.test(text)) return false
  return text.split('\n').every(isParagraphLine)
}

const HEADLINE = /^(#{1,6}) +([^\n#]*[^\s#])[ \t]*$/

/** Null where the Markdown parser has to read the chunk. */
function makeBlock(chunk: Chunk): Heading | Paragraph | null {
  const [, marks, words] = HEADLINE.exec(chunk.text) ?? []
  if (marks === undefined || words === undefined) return chunk.text.startsWith('#') ? null : makeParagraph(chunk)
  const end = { line: chunk.line, column: chunk.text.trimEnd().length + 1 }
  const children = parsePlainInline(words, { line: chunk.line, column: end.column - words.length })
  if (children === null) return null
  const position = { start: { line: chunk.line, column: 1 }, end }
  // One to six marks, by the pattern.
  return { type: 'heading', depth: marks.length as Heading['depth'], children: [...children], position }
}

function makeParagraph(chunk: Chunk): Paragraph | null {
  // A line break of two spaces is markup; spaces anywhere else at the ends of lines are none.
  if (/[ \t]{2}\n/.test(chunk.text)) return null
  const { value, position } = trimLines(chunk)
  const children = parsePlainInline(value, position.start)
  return children === null ? null : { type: 'paragraph', children: [...children], position }
}

function makePlainParagraph(chunk: Chunk): Paragraph {
  const { value, position } = trimLines(chunk)
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

function trimLines({ text, line }: Chunk): { readonly value: string; readonly position: Position } {
  const lines = text.split('\n')
  const start = { line, column: text.search(/[^ \t]/) + 1 }
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
