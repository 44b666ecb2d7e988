import type { Finding, Report, SeedOutcome } from '../archive/files/report.ts'
import type { Slug } from '../archive/ids.ts'
import { type MergedArticle, mergeCopies } from './copies/merge-copies.ts'
import { Diagnostics } from './diagnostics/diagnostics.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import type { SeedFile } from './files/list-files.ts'
import { resolveLanguages } from './language/resolve-languages.ts'
import type { ListedArchive } from './list-archive.ts'
import type { ParsedArticleHead, ParsedSeed } from './parsed-seed.ts'
import { assignSlugs } from './slugs/assign-slugs.ts'

/** An article to publish. `parsed` is the parsed article with its final language. */
export interface OrderedArticle<A extends ParsedArticleHead> extends MergedArticle<A> {
  readonly slug: Slug
}

export interface OrderedArchive<A extends ParsedArticleHead> {
  /** Undated articles come first, then by date, time and path; an article without a time precedes the others of its day. */
  readonly articles: readonly OrderedArticle<A>[]
  /** Files are sorted by path; findings by path, line, column and code. */
  readonly report: Report
}

type DiagnosticsOf = (path: string) => Diagnostics

/**
 * Puts the parsed seeds of a folder in the archive's order and assigns slugs. A file that cannot be published becomes a
 * `left-out` entry of the report, never an error: the caller decides by `settings.onError` if findings stop the build.
 */
export function orderSeeds<A extends ParsedArticleHead>(
  { settings, files, findings }: ListedArchive,
  seeds: readonly ParsedSeed<A>[],
): OrderedArchive<A> {
  const known = new Map(seeds.map((seed) => [seed.path, seed.findings]))
  for (const finding of findings) known.set(finding.path, [...(known.get(finding.path) ?? []), finding])
  const collectors = new Map(files.map(({ path }) => [path, new Diagnostics(path, known.get(path))]))
  const diagnosticsOf: DiagnosticsOf = (path) => collectors.get(path) ?? new Diagnostics(path)
  const sorted = sortArticles(mergeCopies(resolveLanguages(seeds, settings), diagnosticsOf))
  const articles = withSlugs(sorted, diagnosticsOf)
  const slugs = new Map(articles.map(({ path, slug }) => [path, slug]))
  const originals = new Map(articles.flatMap(({ slug, copies }) => copies.map((path) => [path, slug])))
  return {
    articles,
    report: {
      files: files.map((file) => toOutcome(file, { slugs, originals }, diagnosticsOf(file.path))),
      findings: files.flatMap(({ path }) => diagnosticsOf(path).findings).sort(compareFindings),
      missingPictures: [],
    },
  }
}

/** Compares one key per article, because that is faster than comparing three fields. */
function sortArticles<A extends ParsedArticleHead>(articles: readonly MergedArticle<A>[]): readonly MergedArticle<A>[] {
  const keyed = articles.map((entry) => {
    const { date, time } = entry.parsed.article
    return { entry, key: [date, time, entry.path].join(SORT_SEPARATOR) }
  })
  // Keys are unique, because paths are.
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry)
}

/** Sorts below all other characters, so that missing values and shorter texts come first. */
const SORT_SEPARATOR = '\0'

function withSlugs<A extends ParsedArticleHead>(
  articles: readonly MergedArticle<A>[],
  diagnosticsOf: DiagnosticsOf,
): readonly OrderedArticle<A>[] {
  const requests = articles.map(({ path, parsed: { article, slugCandidate } }) => ({
    path,
    url: article.url,
    candidate: slugCandidate,
  }))
  const slugs = assignSlugs(requests, diagnosticsOf)
  return articles.flatMap(({ path, parsed, copies }, index) => {
    const slug = slugs[index] ?? null
    return slug === null ? [] : [{ path, slug, parsed, copies }]
  })
}

interface Outcomes {
  /** The slug of each published file. */
  readonly slugs: ReadonlyMap<string, Slug>
  /** The slug of the published article of each duplicate. */
  readonly originals: ReadonlyMap<string, Slug>
}

function toOutcome(file: SeedFile, { slugs, originals }: Outcomes, diagnostics: Diagnostics): SeedOutcome {
  const { path } = file
  switch (file.kind) {
    case 'part':
      return file
    case 'settings':
      return { kind: 'settings', path }
    case 'link':
      return { kind: 'left-out', path, reason: FINDINGS.linkNotFollowed.code }
    case 'unreadable-folder':
      return { kind: 'left-out', path, reason: FINDINGS.folderUnreadable.code }
    case 'misnamed-settings':
      return { kind: 'left-out', path, reason: FINDINGS.settingsMisnamed.code }
    case 'other':
      return { kind: 'left-out', path, reason: FINDINGS.notAnArticle.code }
    case 'article': {
      const [slug, original] = [slugs.get(path), originals.get(path)]
      if (slug !== undefined) return { kind: 'published', path, slug }
      if (original !== undefined) return { kind: 'duplicate', path, slug: original }
      return { kind: 'left-out', path, reason: diagnostics.firstError ?? FINDINGS.notAnArticle.code }
    }
    default:
      return file satisfies never
  }
}

export function compareFindings(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
