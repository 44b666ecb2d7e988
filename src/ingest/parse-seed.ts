import type { Root, RootContent } from 'mdast'
import type { Article, ArticleHead } from '../archive/article.ts'
import { cleanCharacters } from './text/clean-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { type DetectedLanguage, detectLanguage } from './language/detect-language.ts'
import { directionOf } from './language/text-direction.ts'
import { excerptOf, shorten } from './body/excerpt.ts'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { type FrontMatter, splitFrontMatter } from './metadata/front-matter.ts'
import { keepAngledWords } from './markdown/restore-non-html-tags.ts'
import { MAX_FILE_BYTES, exceededLimit } from './markdown/limits.ts'
import { type Notebook, Refusal } from './diagnostics/diagnostics.ts'
import { parseMarkdown, parsePlainText } from './markdown/parse-markdown.ts'
import { plainTextOf } from './language/sample-text.ts'
import { readFoot } from './metadata/read-trailer.ts'
import { readHead } from './metadata/read-header.ts'
import { readRelated } from './body/extract-related.ts'
import { renderBody } from './body/render-body.ts'
import { repairBreaks } from './body/repair-breaks.ts'
import { TooDeepError } from './body/sanitise.ts'
import { type ReadingSettings, settleFacts } from './metadata/resolve-metadata.ts'
import { makeSlug, type SlugClaim, slugOf } from './slugs/slug-candidate.ts'
import { readWrittenDate } from './dates/parse-date.ts'

/** An article without its text, as far as its own file tells; which slug it gets depends on the others. */
export interface DraftHead {
  readonly article: Omit<ArticleHead, 'slug'>
  readonly claim: SlugClaim
  /** Whether the article's language was only guessed, from a text that is hardly prose. */
  readonly isLanguageGuessed: boolean
}

export interface Draft extends DraftHead {
  readonly article: Omit<Article, 'slug'>
}

/** Knows nothing of other files, so that files can be read in any order and anywhere. Null where the notebook has an error. */
export function readDraft(bytes: Uint8Array, settings: ReadingSettings, notebook: Notebook): Draft | null {
  try {
    const draft = readBytes(bytes, settings, notebook)
    return notebook.firstError === null ? draft : null
  } catch (error) {
    if (error instanceof Refusal) return null
    // What a hostile file brings a parser to throw must not take the other files with it.
    notebook.add(FINDINGS.ingestFailed, FILE_START, error instanceof Error ? error.message : String(error))
    return null
  }
}

function readBytes(bytes: Uint8Array, settings: ReadingSettings, notebook: Notebook): Draft {
  if (bytes.length > MAX_FILE_BYTES) notebook.refuse(FINDINGS.tooLarge, FILE_START, bytes.length, MAX_FILE_BYTES)
  const { frontMatter, text } = splitFrontMatter(cleanCharacters(decodeText(bytes, notebook), notebook), notebook)
  const exceeded = exceededLimit(text)
  if (exceeded !== null) {
    notebook.add(FINDINGS.readAsPlainText, FILE_START, exceeded.limit, exceeded.found)
    return readTree(parsePlainText(text), frontMatter, settings, notebook)
  }
  const before = notebook.findings.length
  try {
    const dialect = notebook.path.toLowerCase().endsWith('.md') ? 'markdown' : 'clipping'
    return readTree(parseMarkdown(keepDates(text), dialect), frontMatter, settings, notebook)
  } catch (error) {
    // RangeError: a parser that recurses ran out of stack.
    if (!(error instanceof TooDeepError || error instanceof RangeError)) throw error
    notebook.forgetFrom(before)
    notebook.add(FINDINGS.readAsPlainText, FILE_START, 'at most 100 elements within each other', 'more')
    return readTree(parsePlainText(text), frontMatter, settings, notebook)
  }
}

/** `3. Februar 2020` would be the third item of a list. */
function keepDates(text: string): string {
  return text.replace(/^([ \t]*\d{1,2})(\.[ \t][^\n]{4,60})$/gm, (line, day: string, rest: string) =>
    readWrittenDate(line) === null ? line : `${day}\\${rest}`,
  )
}

function readTree(tree: Root, frontMatter: FrontMatter, settings: ReadingSettings, notebook: Notebook): Draft {
  const title = frontMatter.title?.value ?? null
  const head = readHead(keepAngledWords(tree.children), title)
  const foot = readFoot(head.body, head.facts)
  const headline = title ?? head.headline ?? firstWords(foot.body)
  if (headline === null || headline === '') return notebook.refuse(FINDINGS.emptyArticle, FILE_START)
  const { language, isCertain } = languageOf(frontMatter, `${headline}\n${plainTextOf(foot.body)}`, settings, notebook)
  const facts = settleFacts(frontMatter, [...head.facts, ...foot.facts], language, settings, notebook)
  const body = renderBody(repairBreaks(readRelated(foot.body), notebook), notebook)
  if (body.length === 0) notebook.add(FINDINGS.noBody, FILE_START)
  const excerpt = frontMatter.summary === undefined ? excerptOf(body) : shorten(frontMatter.summary.value)
  return {
    article: { headline, ...facts, language, direction: directionOf(language), excerpt, pictures: head.pictures, body },
    claim: claimOf(headline, facts.url, frontMatter, notebook),
    isLanguageGuessed: !isCertain,
  }
}

/** Of a text that begins with a list, a quotation or a table. */
function firstWords(blocks: readonly RootContent[]): string | null {
  const text = plainTextOf(blocks).replace(/\s+/g, ' ').trim()
  if (text === '') return null
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s+\S*$/, '')}…`
}

function languageOf(
  frontMatter: FrontMatter,
  text: string,
  settings: ReadingSettings,
  notebook: Notebook,
): DetectedLanguage {
  const given = frontMatter.lang
  if (given !== undefined) {
    const language = canonicalTag(given.value.replaceAll('_', '-'))
    if (language !== null) return { language, isCertain: true }
    notebook.add(
      FINDINGS.frontMatterInvalid,
      given.where,
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

function claimOf(headline: string, url: string | null, { slug: given }: FrontMatter, notebook: Notebook): SlugClaim {
  const where = given?.where ?? FILE_START
  if (given === undefined) return { ...makeSlug(headline, url, notebook.path), where }
  const slug = slugOf(given.value)
  if (slug === null) {
    notebook.refuse(
      FINDINGS.frontMatterInvalid,
      where,
      'slug',
      'letters, digits and hyphens',
      `“${given.value.slice(0, 60)}”`,
    )
  }
  if (slug !== given.value) notebook.add(FINDINGS.slugChanged, where, given.value, slug)
  return { kind: 'front-matter', slug, where }
}
