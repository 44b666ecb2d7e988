import type { Root, RootContent } from 'mdast'
import { LimitError } from '../archive/limit-error.ts'
import { createExcerpt, shortenExcerpt } from './body/excerpt.ts'
import { extractRelated } from './body/extract-related.ts'
import { renderBody } from './body/render-body.ts'
import { repairBreaks } from './body/repair-breaks.ts'
import { parseDate } from './dates/parse-date.ts'
import { Diagnostics, FatalDiagnostic, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { limitWarnings } from './diagnostics/limit-warnings.ts'
import { determineLanguage, sampleText } from './language/detect-language.ts'
import { determineDirection } from './language/resolve-languages.ts'
import type { LoadedSeed } from './load-seed.ts'
import { findExceededLimit, TOO_DEEP } from './markdown/limits.ts'
import { escapeHeadline } from './markdown/escape-headline.ts'
import { parseMarkdown, parsePlainText } from './markdown/parse-markdown.ts'
import { restoreNonHtmlTags } from './markdown/restore-non-html-tags.ts'
import { type FrontMatter, splitFrontMatter } from './metadata/front-matter.ts'
import { readHeader } from './metadata/read-header.ts'
import { readTrailer } from './metadata/read-trailer.ts'
import { resolveMetadata } from './metadata/resolve-metadata.ts'
import type { ParsedArticle, ParsedSeed, ParseSettings } from './parsed-seed.ts'
import { resolveSlugCandidate } from './slugs/slug-candidate.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { foldSpace } from './text/fold-space.ts'
import { removeLastWord } from './text/trim-characters.ts'

const MAX_MADE_HEADLINE = 120
/** Twice as many as a file of 16 MiB has in a novel. Each line becomes several objects. */
const MAX_LINES = 500_000

/** Parses one seed file. The result does not depend on other files. Never throws: a failure is a finding of the file. */
export function parseSeed({ path, bytes, findings }: LoadedSeed, settings: ParseSettings): ParsedSeed<ParsedArticle> {
  const diagnostics = new Diagnostics(path, findings)
  const article = bytes === null ? null : tryParse(bytes, settings, diagnostics)
  const parsed = diagnostics.firstError === null ? article : null
  return { path, parsed, findings: limitWarnings(path, diagnostics.findings) }
}

function tryParse(bytes: Uint8Array, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle | null {
  try {
    return parseBytes(bytes, settings, diagnostics)
  } catch (error) {
    if (error instanceof FatalDiagnostic) return null
    if (error instanceof LimitError) {
      diagnostics.add(FINDINGS.overLimit, FILE_START, error.limit, error.found)
      return null
    }
    // A hostile file can make a parser throw. The other files are published anyway.
    diagnostics.add(FINDINGS.ingestFailed, FILE_START, error instanceof Error ? error.message : String(error))
    return null
  }
}

function parseBytes(bytes: Uint8Array, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle {
  const cleaned = cleanCharacters(decodeText(bytes, diagnostics), diagnostics)
  checkLineCount(cleaned)
  const { frontMatter, text } = splitFrontMatter(cleaned, diagnostics)
  const context: SeedContext = { frontMatter, fileBytes: bytes.length, settings, diagnostics }
  const exceeded = findExceededLimit(text)
  if (exceeded !== null) {
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, exceeded.limit, exceeded.found)
    return parseTree(parsePlainText(text), context)
  }
  const findingsBefore = diagnostics.findings.length
  try {
    const dialect = diagnostics.path.toLowerCase().endsWith('.md') ? 'markdown' : 'clipping'
    const isPlainHeadline = dialect === 'clipping' && frontMatter.title === undefined
    const escaped = escapeLeadingDates(isPlainHeadline ? escapeHeadline(text) : text)
    return parseTree(parseMarkdown(escaped, dialect), context)
  } catch (error) {
    // A parser that recurses too deeply throws a RangeError.
    if (!(error instanceof LimitError || error instanceof RangeError)) throw error
    const { limit, found } = error instanceof LimitError ? error : new LimitError(TOO_DEEP, 'more')
    diagnostics.truncate(findingsBefore)
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, limit, found)
    return parseTree(parsePlainText(text), context)
  }
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

interface SeedContext {
  readonly frontMatter: FrontMatter
  readonly fileBytes: number
  readonly settings: ParseSettings
  readonly diagnostics: Diagnostics
}

function parseTree(tree: Root, { frontMatter, fileBytes, settings, diagnostics }: SeedContext): ParsedArticle {
  const title = frontMatter.title?.value ?? null
  const header = readHeader(restoreNonHtmlTags(tree.children), title)
  const trailer = readTrailer(header.body, header.fields)
  const headline = title ?? header.headline ?? makeHeadline(trailer.body)
  if (headline === null || headline === '') return diagnostics.fail(FINDINGS.emptyArticle, FILE_START)

  const sample = `${headline}\n${sampleText(trailer.body)}`
  const { language, isCertain } = determineLanguage(frontMatter.lang, sample, settings.language, diagnostics)
  const fields = [...header.fields, ...trailer.fields]
  const metadata = resolveMetadata(frontMatter, fields, language, settings, diagnostics)

  const body = renderBody(repairBreaks(extractRelated(trailer.body), diagnostics), fileBytes, diagnostics)
  if (body.length === 0) diagnostics.add(FINDINGS.noBody, FILE_START)
  const { summary } = frontMatter
  const excerpt = summary === undefined ? createExcerpt(body) : shortenExcerpt(summary.value)

  const direction = determineDirection(language)
  return {
    article: { headline, ...metadata, language, direction, excerpt, pictures: header.pictures, body },
    slugCandidate: resolveSlugCandidate(headline, metadata.url, frontMatter.slug, diagnostics),
    isLanguageGuessed: !isCertain,
  }
}

/** Makes a headline for a text that begins with a list, a quotation or a table. Null if there is no text. */
function makeHeadline(blocks: readonly RootContent[]): string | null {
  const text = foldSpace(sampleText(blocks))
  if (text === '') return null
  return text.length <= MAX_MADE_HEADLINE ? text : `${removeLastWord(text.slice(0, MAX_MADE_HEADLINE))}…`
}
