import type { RootContent } from 'mdast'
import { LimitError } from '../../../archive/limit-error.ts'
import { joinDividedLinks } from '../../clippers/divided-links.ts'
import { removeComments } from '../../clippers/hidden-comments.ts'
import { hasObsidianMarkup, readObsidianMarkup } from '../../clippers/obsidian-markup.ts'
import { splitHeadline } from '../../clippers/page-title.ts'
import { readFacts } from '../../clippers/read-facts.ts'
import { readNotes } from '../../clippers/read-notes.ts'
import { parseDate } from '../../dates/parse-date.ts'
import { type Diagnostics, FILE_START } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { escapeHeadline } from '../../markdown/escape-headline.ts'
import { findExceededLimit } from '../../markdown/limits.ts'
import { parseMarkdown, parsePlainText } from '../../markdown/parse-markdown.ts'
import { PARAGRAPH_MARK, preparePlainLines, splitMarkedParagraphs } from '../../markdown/plain-lines.ts'
import { restoreNonHtmlTags } from '../../markdown/restore-non-html-tags.ts'
import type { FrontMatter } from '../../metadata/front-matter/resolve-entries.ts'
import { readHeader } from '../../metadata/read-header.ts'
import { readTrailer } from '../../metadata/read-trailer.ts'
import { cleanCharacters } from '../../text/clean-characters.ts'
import { decodeText } from '../../text/decode-text.ts'
import type { Parsers, Reader, SeedBytes, UnresolvedArticle } from '../reader.ts'

/** Twice as many as a file of 16 MiB has in a novel. Each line becomes several objects. */
const MAX_LINES = 500_000

/** Reads text clippings: plain text or Markdown, with or without front matter. */
export const textReader: Reader = { read: readText }

function readText({ path, bytes }: SeedBytes, diagnostics: Diagnostics): Parsers {
  const cleaned = cleanCharacters(decodeText(bytes, diagnostics), diagnostics)
  checkLineCount(cleaned)
  const { frontMatter, text } = readFacts(cleaned, diagnostics)
  const parsePlain = () => readTree(parsePlainText(text).children, { path, frontMatter, diagnostics })
  const exceeded = findExceededLimit(text)
  if (exceeded !== null) {
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, exceeded.limit, exceeded.found)
    return { parse: parsePlain, parsePlain: null }
  }
  const dialect = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'clipping'
  const isPlainHeadline = dialect === 'clipping' && frontMatter.title === undefined
  const parse = () => {
    const joined = joinDividedLinks(dialect === 'markdown' ? removeComments(text, diagnostics) : text)
    const escaped = escapeLeadingDates(isPlainHeadline ? escapeHeadline(joined) : joined)
    const context = { path, frontMatter, diagnostics }
    if (dialect === 'clipping') return readTree(parsePlainFile(escaped), context)
    const { children } = parseMarkdown(escaped, dialect)
    return readTree(hasObsidianMarkup(joined) ? readObsidianMarkup(children) : children, context)
  }
  return { parse, parsePlain }
}

/** Parses a text file, whose signs and indents are Markdown only if they are meant so. */
function parsePlainFile(text: string): readonly RootContent[] {
  const prepared = preparePlainLines(text)
  const { children } = parseMarkdown(prepared, 'clipping')
  return prepared.includes(PARAGRAPH_MARK) ? splitMarkedParagraphs(children) : children
}

function checkLineCount(text: string): void {
  let lines = 1
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines++
  if (lines > MAX_LINES) throw new LimitError(`at most ${MAX_LINES} lines`, String(lines))
}

/** Escapes the full stop of `3. Februar 2020`, which would start a list with the number 3. */
function escapeLeadingDates(text: string): string {
  return text.replace(/^([ \t]*\d{1,2})(\.[ \t][^\n]{4,60})$/gm, (line, day: string, rest: string) =>
    parseDate(line) === null ? line : `${day}\\${rest}`,
  )
}

interface TreeContext {
  readonly path: string
  readonly frontMatter: FrontMatter
  readonly diagnostics: Diagnostics
}

function readTree(tree: readonly RootContent[], { path, frontMatter, diagnostics }: TreeContext): UnresolvedArticle {
  const noted = readNotes(restoreNonHtmlTags(tree), { path, facts: frontMatter, diagnostics })
  const header = readHeader(noted.blocks, noted.facts.title?.value ?? null)
  const trailer = readTrailer(header.body, header.fields)
  const fields = [...noted.fields, ...header.fields, ...trailer.fields]
  const hasAddress = fields.some(({ field }) => field.kind === 'url')
  return {
    ...splitHeadline(noted.facts, header.headline, diagnostics),
    fields: hasAddress ? fields : [...fields, ...header.linked],
    pictures: header.pictures,
    body: { kind: 'markdown', blocks: trailer.body },
    saved: null,
  }
}
