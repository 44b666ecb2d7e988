import type { Block } from '../archive/article.ts'
import { LimitError } from '../archive/limit-error.ts'
import { findCopyTraits } from './copies/copy-traits.ts'
import { createExcerpt, shortenExcerpt } from './body/excerpt.ts'
import { extractRelated } from './body/extract-related.ts'
import { renderBody, renderHtmlBody } from './body/render-body.ts'
import { repairBreaks } from './body/breaks/repair-breaks.ts'
import { Diagnostics, FatalDiagnostic, FILE_START } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import { limitWarnings } from './diagnostics/limit-warnings.ts'
import { readSeed } from './formats/read-seed.ts'
import type { SeedBytes, UnresolvedArticle, UnresolvedBody } from './formats/reader.ts'
import { determineLanguage, sampleHtml, sampleText } from './language/detect-language.ts'
import { markLanguages } from './language/mark-languages.ts'
import { determineDirection } from './language/resolve-languages.ts'
import type { LoadedSeed } from './load-seed.ts'
import { TOO_DEEP } from './markdown/limits.ts'
import { resolveMetadata } from './metadata/resolve-metadata.ts'
import type { ParsedArticle, ParsedSeed, ParseSettings } from './parsed-seed.ts'
import { joinCaptions } from './pictures/join-captions.ts'
import { pairCaptions } from './pictures/pair-captions.ts'
import { PictureCollector } from './pictures/picture-collector.ts'
import { resolveSlugCandidate } from './slugs/slug-candidate.ts'
import { foldSpace } from './text/fold-space.ts'
import { removeLastWord } from './text/trim-characters.ts'

const MAX_MADE_HEADLINE = 120

/** Parses one seed file. The result does not depend on other files. Never throws: a failure is a finding of the file. */
export function parseSeed({ path, bytes, findings }: LoadedSeed, settings: ParseSettings): ParsedSeed<ParsedArticle> {
  const diagnostics = new Diagnostics(path, findings)
  const article = bytes === null ? null : tryParse({ path, bytes }, settings, diagnostics)
  const parsed = diagnostics.firstError === null ? article : null
  return { path, parsed, findings: limitWarnings(path, diagnostics.findings) }
}

function tryParse(seed: SeedBytes, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle | null {
  try {
    return parseBytes(seed, settings, diagnostics)
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

function parseBytes(seed: SeedBytes, settings: ParseSettings, diagnostics: Diagnostics): ParsedArticle {
  const context: SeedContext = { fileBytes: seed.bytes.length, settings, diagnostics }
  const { parse, parsePlain } = readSeed(seed, diagnostics)
  if (parsePlain === null) return resolveArticle(parse(), context)
  const findingsBefore = diagnostics.findings.length
  try {
    return resolveArticle(parse(), context)
  } catch (error) {
    // A parser that recurses too deeply throws a RangeError.
    if (!(error instanceof LimitError || error instanceof RangeError)) throw error
    const { limit, found } = error instanceof LimitError ? error : new LimitError(TOO_DEEP, 'more')
    diagnostics.truncate(findingsBefore)
    diagnostics.add(FINDINGS.readAsPlainText, FILE_START, limit, found)
    return resolveArticle(parsePlain(), context)
  }
}

interface SeedContext {
  readonly fileBytes: number
  readonly settings: ParseSettings
  readonly diagnostics: Diagnostics
}

/** Takes the one path of all formats from what a reader found to an article. */
function resolveArticle(
  { facts, fields, pictures: captions, saved, ...read }: UnresolvedArticle,
  context: SeedContext,
): ParsedArticle {
  const { settings, diagnostics } = context
  const text = read.body.kind === 'html' ? sampleHtml(read.body.nodes) : sampleText(read.body.blocks)
  const headline = facts.title?.value ?? read.headline ?? makeHeadline(text)
  if (headline === null || headline === '') return diagnostics.fail(FINDINGS.emptyArticle, FILE_START)

  const sample = `${headline}\n${text}`
  const { language, isCertain } = determineLanguage(facts.lang, sample, settings.language, diagnostics)
  const metadata = resolveMetadata(facts, fields, language, settings, diagnostics)

  const collector = new PictureCollector(read.body.kind === 'html' ? read.body.parts : [])
  const rendered = resolveBody(read.body, language, collector, context)
  const captioned = joinCaptions({ body: rendered, pictures: collector.pictures })
  const { body, pictures } = pairCaptions(
    { ...captioned, body: markLanguages(captioned.body, language, settings.language) },
    captions,
    FILE_START,
  )
  if (body.length === 0) diagnostics.add(FINDINGS.noBody, FILE_START)
  const excerpt = facts.summary === undefined ? createExcerpt(rendered) : shortenExcerpt(facts.summary.value)

  return {
    article: {
      headline,
      ...metadata,
      saved: saved ?? metadata.saved,
      language,
      direction: determineDirection(language),
      excerpt,
      pictures,
      body,
    },
    slugCandidate: resolveSlugCandidate(headline, metadata.url, facts.slug, diagnostics),
    copyTraits: findCopyTraits(
      { body, url: metadata.url },
      read.body.kind === 'markdown' && Object.keys(facts).length > 0,
    ),
    isLanguageGuessed: !isCertain,
  }
}

function resolveBody(
  body: UnresolvedBody,
  language: string,
  pictures: PictureCollector,
  { fileBytes, diagnostics }: SeedContext,
): readonly Block[] {
  const collectors = { diagnostics, pictures }
  switch (body.kind) {
    case 'html':
      return renderHtmlBody(body.nodes, body.related, body.textBytes, collectors)
    case 'markdown':
      return renderBody(repairBreaks(extractRelated(body.blocks), language, diagnostics), fileBytes, collectors)
    default:
      return body satisfies never
  }
}

/** Makes a headline for a text that begins with a list, a quotation or a table. Null if there is no text. */
function makeHeadline(sample: string): string | null {
  const text = foldSpace(sample)
  if (text === '') return null
  return text.length <= MAX_MADE_HEADLINE ? text : `${removeLastWord(text.slice(0, MAX_MADE_HEADLINE))}…`
}
