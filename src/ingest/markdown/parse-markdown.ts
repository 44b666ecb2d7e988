import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { isParagraphLine } from './paragraph-lines.ts'
import { type Chunk, isRule, isTagBlock, makeBlocks, makePlainParagraph } from './plain-blocks.ts'

/** Reading all of CommonMark and GFM takes most of a build's time, so each processor is made once. */
const parsers = {
  markdown: makeParser([]),
  // Clippings are often indented by four spaces and more, and never mean code by it.
  clipping: makeParser(['codeIndented']),
} as const

export type Dialect = keyof typeof parsers

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
 * Most clippings are paragraphs without any markup. Where nothing but paragraphs, `#` headlines, rules and tags can
 * begin, blocks do not depend on each other, nor on what follows: those without markup are made directly, and the rest
 * is parsed with blank lines in their place. The tree is the same either way, which the tests check; news is read
 * several times as fast.
 */
export function parseMarkdown(text: string, dialect: Dialect): Root {
  const lines = text.split('\n')
  const chunks = chunksOf(lines)
  const blocks: RootContent[] = []
  for (const chunk of independentOf(chunks, text, dialect)) {
    const made = makeBlocks(chunk)
    if (made === null) continue
    blocks.push(...made)
    lines.fill('', chunk.line - 1, chunk.line - 1 + chunk.lines.length)
  }
  if (lines.every((line) => !/\S/.test(line))) return { type: 'root', children: blocks }
  const parsed = parsers[dialect].parse(lines.join('\n')).children
  return { type: 'root', children: [...blocks, ...parsed].sort((a, b) => lineOf(a) - lineOf(b)) }
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

/** Those before the first that later lines may belong to; none where there may be a definition, which all of them mind. */
function independentOf(chunks: readonly Chunk[], text: string, dialect: Dialect): readonly Chunk[] {
  const end = chunks.findIndex((chunk) => !isSimple(chunk, dialect))
  if (end === -1) return chunks
  return text.includes(']:') ? [] : chunks.slice(0, end)
}

/** Whether a chunk is read the same whatever stands above and below it. */
function isSimple(chunk: Chunk, dialect: Dialect): boolean {
  const { lines } = chunk
  const [first = '', ...others] = lines
  if (isRule(chunk) || isTagBlock(chunk)) return true
  if (/^#{1,6} /.test(first)) {
    const below = { lines: others, line: chunk.line + 1 }
    return others.length === 0 || (others[0]?.startsWith('#') === false && isSimple(below, dialect))
  }
  if (dialect === 'markdown' && /^(?: {4}| {0,3}\t)/.test(first)) return false
  return lines.every((line, index) => isParagraphLine(line, index === 0))
}

function lineOf(block: RootContent): number {
  return block.position?.start.line ?? 0
}
