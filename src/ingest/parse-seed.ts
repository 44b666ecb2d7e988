import type { Root, RootContent } from 'mdast'
import type { Article, ArticleHead } from '../archive/article.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { type DetectedLanguage, detectLanguage } from './language/detect-language.ts'
import { textDirection } from './language/text-direction.ts'
import { createExcerpt, shorten } from './body/excerpt.ts'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { type FrontMatter, splitFrontMatter } from './metadata/front-matter.ts'
import { restoreNonHtmlTags } from './markdown/restore-non-html-tags.ts'
import { MAX_FILE_BYTES, exceededLimit } from './markdown/limits.ts'
import { type Diagnostics, FatalDiagnostic } from './diagnostics/diagnostics.ts'
import { parseMarkdown, parsePlainText } from './markdown/parse-markdown.ts'
import { sampleText } from './language/sample-text.ts'
import { readTrailer } from './metadata/read-trailer.ts'
import { readHeader } from './metadata/read-header.ts'
import { extractRelated } from './body/extract-related.ts'
import { renderBody } from './body/render-body.ts'
import { repairBreaks } from './body/repair-breaks.ts'
import { TooDeepError } from './body/sanitise.ts'
import { type ParseSettings, resolveMetadata } from './metadata/resolve-metadata.ts'
import { createSlugCandidate, type SlugCandidate, toSlug } from './slugs/slug-candidate.ts'
import { parseDate } from './dates/parse-date.ts'

/** An article without its text, as far as its own file tells; which slug it gets depends on the others. */
export interface ParsedArticleHead {
  readonly article: Omit<ArticleHead, 'slug'>
  readonly claim: SlugCandidate
  /** Whether the article's language was only guessed, from a text that is hardly prose. */
  readonly isLanguageGuessed: boolean
}

export interface ParsedArticle extends ParsedArticleHead {
  readonly article: Omit<Article, 'slug'>
}

/** Knows nothing of other files, so that files can be read in any order and anywhere. Null where the diagnostics has an error. */
export function parseSeed(bytes: Uint8Array, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle | null {
  try {
    const draft = readBytes(bytes, settings, diagnostics)
    return diagnostics.firstError === null ? draft : null
  } catch (error) {
    if (error instanceof FatalDiagnostic) return null
    // What a hostile file brings a parser to throw must not take the other files with it.
    diagnostics.add(FINDINGS.ingestFailed, FILE_START, error instanceof Error ? error.message : String(error))
    return null
  }
}

function readBytes(bytes: Uint8Array, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle {
  if (bytes.length > MAX_FILE_BYTES) diagnostics.fail(FINDINGS.tooLarge, FILE_START, bytes.length, MAX_FILE_BYTES)
  const { frontMatter, text } = splitFrontMatter(
    cleanCharacters(decodeText(bytes, diagnostics), diagnostics),
    diagnostics,
  )
  const exceeded = exceededLimit(text)
  if (exceeded !== null) {
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, exceeded.limit, exceeded.found)
    return readTree(parsePlainText(text), frontMatter, settings, diagnostics)
  }
  const before = diagnostics.findings.length
  try {
    const dialect = diagnostics.path.toLowerCase().endsWith('.md') ? 'markdown' : 'clipping'
    return readTree(parseMarkdown(escapeLeadingDates(text), dialect), frontMatter, settings, diagnostics)
  } catch (error) {
    // RangeError: a parser that recurses ran out of stack.
    if (!(error instanceof TooDeepError || error instanceof RangeError)) throw error
    diagnostics.truncate(before)
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, 'at most 100 elements within each other', 'more')
    return readTree(parsePlainText(text), frontMatter, settings, diagnostics)
  }
}

/** `3. Februar 2020` would be the third item of a list. */
function escapeLeadingDates(text: string): string {
  return text.replace(/^([ \t]*\d{1,2})(\.[ \t][^\n]{4,60})$/gm, (line, day: string, rest: string) =>
    parseDate(line) === null ? line : `${day}\\${rest}`,
  )
}

function readTree(
  tree: Root,
  frontMatter: FrontMatter,
  settings: ParseSettings,
  diagnostics: Diagnostics,
): ParsedArticle {
  const title = frontMatter.title?.value ?? null
  const head = readHeader(restoreNonHtmlTags(tree.children), title)
  const foot = readTrailer(head.body, head.facts)
  const headline = title ?? head.headline ?? firstWords(foot.body)
  if (headline === null || headline === '') return diagnostics.fail(FINDINGS.emptyArticle, FILE_START)
  const { language, isCertain } = languageOf(
    frontMatter,
    `${headline}\n${sampleText(foot.body)}`,
    settings,
    diagnostics,
  )
  const facts = resolveMetadata(frontMatter, [...head.facts, ...foot.facts], language, settings, diagnostics)
  const body = renderBody(repairBreaks(extractRelated(foot.body), diagnostics), diagnostics)
  if (body.length === 0) diagnostics.add(FINDINGS.noBody, FILE_START)
  const excerpt = frontMatter.summary === undefined ? createExcerpt(body) : shorten(frontMatter.summary.value)
  return {
    article: {
      headline,
      ...facts,
      language,
      direction: textDirection(language),
      excerpt,
      pictures: head.pictures,
      body,
    },
    claim: claimOf(headline, facts.url, frontMatter, diagnostics),
    isLanguageGuessed: !isCertain,
  }
}

/** Of a text that begins with a list, a quotation or a table. */
function firstWords(blocks: readonly RootContent[]): string | null {
  const text = sampleText(blocks).replace(/\s+/g, ' ').trim()
  if (text === '') return null
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s+\S*$/, '')}…`
}

function languageOf(
  frontMatter: FrontMatter,
  text: string,
  settings: ParseSettings,
  diagnostics: Diagnostics,
): DetectedLanguage {
  const given = frontMatter.lang
  if (given !== undefined) {
    const language = canonicalTag(given.value.replaceAll('_', '-'))
    if (language !== null) return { language, isCertain: true }
    diagnostics.add(
      FINDINGS.frontMatterInvalid,
      given.position,
      'lang',
      'a language such as en or pt-BR',
      `“${given.value.slice(0, 60)}”`,
    )
  }
  return detectLanguage(text) ?? { language: settings.language, isCertain: true }
}

/** `PT-br` → `pt-BR`; null where it is no tag of a language. */
function canonicalTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    // Its parts are well formed, and stand in no order that makes a tag.
    return null
  }
}

function claimOf(
  headline: string,
  url: string | null,
  { slug: given }: FrontMatter,
  diagnostics: Diagnostics,
): SlugCandidate {
  const position = given?.position ?? FILE_START
  if (given === undefined) return { ...createSlugCandidate(headline, url, diagnostics.path), position }
  const slug = toSlug(given.value)
  if (slug === null) {
    diagnostics.fail(
      FINDINGS.frontMatterInvalid,
      position,
      'slug',
      'letters, digits and hyphens',
      `“${given.value.slice(0, 60)}”`,
    )
  }
  if (slug !== given.value) diagnostics.add(FINDINGS.slugChanged, position, given.value, slug)
  return { kind: 'front-matter', slug, position }
}
