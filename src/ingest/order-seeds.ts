import type { Slug } from '../archive/ids.ts'
import type { Finding, Report, SeedOutcome } from '../archive/files/report.ts'
import { assignSlugs } from './slugs/assign-slugs.ts'
import { FILE_START } from './diagnostics/finding-kind.ts'
import { FINDINGS } from './diagnostics/findings.ts'
import type { ListedArchive } from './list-archive.ts'
import type { Diagnostics } from './diagnostics/diagnostics.ts'
import type { ParsedArticleHead } from './parse-seed.ts'
import type { SeedFile } from './files/list-files.ts'
import { resolveLanguages } from './language/resolve-languages.ts'

/** What reading one file gave; no draft where its findings have an error. */
export interface ParsedSeed<D extends ParsedArticleHead> {
  readonly path: string
  readonly draft: D | null
  readonly findings: readonly Finding[]
}

/** An article that is to be published; `draft` is as it was read, but for a language that was settled. */
export interface OrderedArticle<D extends ParsedArticleHead> {
  readonly path: string
  readonly slug: Slug
  readonly draft: D
}

export interface OrderedArchive<D extends ParsedArticleHead> {
  /** In the archive's order: undated first, then by date, time (none first) and path. */
  readonly articles: readonly OrderedArticle<D>[]
  /** Every file of the folder, sorted by path; findings sorted by path, line, column and code. Others need not wait for it. */
  readonly report: () => Report
}

/**
 * Makes an archive of what reading the files of a folder gave, once for each listing. A file that cannot be published is
 * a finding and a `left-out` entry of the report, never a throw: whether errors stop a build is for the caller to decide
 * by `settings.onError`.
 */
export function orderSeeds<D extends ParsedArticleHead>(
  { settings, files, diagnosticsOf }: ListedArchive,
  readings: Iterable<ParsedSeed<D>>,
): OrderedArchive<D> {
  const drafts = new Map<string, D>()
  for (const { path, draft, findings } of readings) {
    diagnosticsOf(path).recall(findings)
    if (draft !== null) drafts.set(path, draft)
  }
  const published = publish(resolveLanguages(drafts, settings), diagnosticsOf)
  return {
    articles: [...published.values()],
    report: () => ({
      files: files.map((file) => outcomeOf(file, published.get(file.path), diagnosticsOf(file.path))),
      findings: files.flatMap(({ path }) => diagnosticsOf(path).findings).sort(byPlace),
    }),
  }
}

/** The articles by path, in the archive's order. */
function publish<D extends ParsedArticleHead>(
  drafts: ReadonlyMap<string, D>,
  diagnosticsOf: (path: string) => Diagnostics,
): ReadonlyMap<string, OrderedArticle<D>> {
  const ordered = inOrder(drafts)
  const requests = ordered.map(([path, { article, claim }]) => ({ path, url: article.url, claim }))
  const slugs = assignSlugs(requests, diagnosticsOf)
  const published = new Map<string, OrderedArticle<D>>()
  const firstOf = new Map<string, string>()
  for (const [index, [path, draft]] of ordered.entries()) {
    const slug = slugs[index] ?? null
    if (slug === null) continue
    const { url } = draft.article
    const first = url === null ? undefined : firstOf.get(url)
    if (first !== undefined) diagnosticsOf(path).add(FINDINGS.duplicateUrl, FILE_START, url ?? '', first)
    else if (url !== null) firstOf.set(url, path)
    published.set(path, { path, slug, draft })
  }
  return published
}

function outcomeOf(
  { kind, path }: SeedFile,
  article: OrderedArticle<ParsedArticleHead> | undefined,
  diagnostics: Diagnostics,
): SeedOutcome {
  switch (kind) {
    case 'settings':
      return { kind: 'settings', path }
    case 'link':
      return { kind: 'left-out', path, reason: FINDINGS.linkNotFollowed.code }
    case 'misnamed-settings':
      return { kind: 'left-out', path, reason: FINDINGS.settingsMisnamed.code }
    case 'other':
      return { kind: 'left-out', path, reason: 'not-an-article' }
    case 'article':
      if (article !== undefined) return { kind: 'published', path, slug: article.slug }
      return { kind: 'left-out', path, reason: diagnostics.firstError ?? FINDINGS.ingestFailed.code }
    default:
      return kind satisfies never
  }
}

/** By date, time and path, which are put together once for each rather than compared one by one. */
function inOrder<D extends ParsedArticleHead>(
  drafts: ReadonlyMap<string, D>,
): readonly (readonly [path: string, draft: D])[] {
  const keyed = Array.from(drafts, (entry) => {
    const [path, { article }] = entry
    return { entry, key: [article.date, article.time, path].join(SORT_SEPARATOR) }
  })
  // No two are equal, since no two have one path.
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ entry }) => entry)
}

/** What is missing comes first, and so does a text before those that it begins. */
const SORT_SEPARATOR = '\0'

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
