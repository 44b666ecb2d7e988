import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Article, ArticleSchema } from '../archive/article.ts'
import type { Finding, Report, SeedOutcome } from '../archive/report.ts'
import type { Settings } from '../archive/settings.ts'
import { assignSlugs } from './assign-slugs.ts'
import { cleanCharacters } from './clean-characters.ts'
import { decodeText } from './decode-text.ts'
import { FILE_START } from './finding-kind.ts'
import { FINDINGS } from './findings.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { Notebook, Refusal } from './notebook.ts'
import { type Draft, readDraft } from './read-draft.ts'
import { listSeeds, type SeedFile } from './read-seeds.ts'
import { settleLanguages } from './settle-languages.ts'
import { DEFAULT_SETTINGS, readSettings } from './read-settings.ts'

export interface IngestResult {
  readonly settings: Settings
  /** In the archive's order: undated first, then by date, time (none first) and path. */
  readonly articles: readonly Article[]
  /** Every file of the folder, sorted by path; findings sorted by path, line, column and code. */
  readonly report: Report
}

/** Reading ahead hides the disk's latency; far fewer than the files that a process may hold open. */
const FILES_AT_ONCE = 64

interface CachedDraft {
  readonly key: string
  readonly draft: Draft | null
  readonly findings: readonly Finding[]
}

/** What reading each path gave, to be handed to the next `ingest` of the same folder. */
export type IngestCache = Map<string, CachedDraft>

/**
 * Reads a folder of articles. A file that cannot be published is a finding and a `left-out` entry of the report, never
 * a throw: whether errors stop a build is for the caller to decide by `settings.onError`. Throws a SeedsFolderError
 * where the folder itself cannot be read. `cache` spares files whose path and bytes are unchanged a second reading.
 */
export async function ingest(folder: string, cache: IngestCache = new Map()): Promise<IngestResult> {
  const files = await listSeeds(folder)
  const notebooks = new Map(files.map(({ path }) => [path, new Notebook(path)]))
  const notebookOf = (path: string) => notebooks.get(path) ?? new Notebook(path)
  const settings = await loadSettings(folder, files, notebookOf)
  const drafts = new Map<string, Draft>()
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const batch = files.slice(start, start + FILES_AT_ONCE).map(async ({ kind, path }) => {
      if (kind === 'link') notebookOf(path).add(FINDINGS.linkNotFollowed, FILE_START)
      if (kind === 'misnamed-settings') notebookOf(path).add(FINDINGS.settingsMisnamed, FILE_START, path)
      const draft = kind === 'article' ? await loadDraft(folder, settings, cache, notebookOf(path)) : null
      if (draft !== null) drafts.set(path, draft)
    })
    await Promise.all(batch)
  }
  for (const path of cache.keys()) if (!notebooks.has(path)) cache.delete(path)
  const published = publish(settleLanguages(drafts, settings), notebookOf)
  return {
    settings,
    articles: [...published.values()],
    report: {
      files: files.map((file) => outcomeOf(file, published.get(file.path), notebookOf(file.path))),
      findings: [...notebooks.values()].flatMap((notebook) => notebook.findings).sort(byPlace),
    },
  }
}

async function loadSettings(
  folder: string,
  files: readonly SeedFile[],
  notebookOf: (path: string) => Notebook,
): Promise<Settings> {
  const file = files.find(({ kind }) => kind === 'settings')
  if (file === undefined) return DEFAULT_SETTINGS
  const notebook = notebookOf(file.path)
  const bytes = await loadBytes(folder, notebook)
  if (bytes === null) return DEFAULT_SETTINGS
  try {
    return readSettings(cleanCharacters(decodeText(bytes, notebook), notebook), notebook)
  } catch (error) {
    if (error instanceof Refusal) return DEFAULT_SETTINGS
    throw error
  }
}

async function loadDraft(
  folder: string,
  settings: Settings,
  cache: IngestCache,
  notebook: Notebook,
): Promise<Draft | null> {
  const bytes = await loadBytes(folder, notebook)
  if (bytes === null) return null
  const key = [settings.language, settings.dateOrder, createHash('sha256').update(bytes).digest('base64')].join(' ')
  const cached = cache.get(notebook.path)
  if (cached?.key === key) {
    notebook.recall(cached.findings)
    return cached.draft
  }
  const draft = readDraft(bytes, settings, notebook)
  cache.set(notebook.path, { key, draft, findings: [...notebook.findings] })
  return draft
}

/** Null, with a finding, for a file that cannot be read or is larger than any article. */
async function loadBytes(folder: string, notebook: Notebook): Promise<Uint8Array | null> {
  const file = join(folder, notebook.path)
  try {
    const { size } = await stat(file)
    if (size <= MAX_FILE_BYTES) return await readFile(file)
    notebook.add(FINDINGS.tooLarge, FILE_START, size, MAX_FILE_BYTES)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    notebook.add(FINDINGS.unreadable, FILE_START, code)
  }
  return null
}

/** The articles by path, in the archive's order. */
function publish(
  drafts: ReadonlyMap<string, Draft>,
  notebookOf: (path: string) => Notebook,
): ReadonlyMap<string, Article> {
  const ordered = [...drafts].sort(byPublication)
  const claimants = ordered.map(([path, { article, claim }]) => ({ path, url: article.url, claim }))
  const slugs = assignSlugs(claimants, notebookOf)
  const published = new Map<string, Article>()
  const firstOf = new Map<string, string>()
  for (const [index, [path, { article }]] of ordered.entries()) {
    const slug = slugs[index] ?? null
    if (slug === null) continue
    const first = article.url === null ? undefined : firstOf.get(article.url)
    if (first !== undefined) notebookOf(path).add(FINDINGS.duplicateUrl, FILE_START, article.url ?? '', first)
    else if (article.url !== null) firstOf.set(article.url, path)
    published.set(path, v.parse(ArticleSchema, { slug, ...article }))
  }
  return published
}

function outcomeOf({ kind, path }: SeedFile, article: Article | undefined, notebook: Notebook): SeedOutcome {
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
      return { kind: 'left-out', path, reason: notebook.firstError ?? FINDINGS.ingestFailed.code }
    default:
      return kind satisfies never
  }
}

function byPublication([path, a]: readonly [string, Draft], [otherPath, b]: readonly [string, Draft]): number {
  const byDay = compare(a.article.date ?? '', b.article.date ?? '')
  return byDay || compare(a.article.time ?? '', b.article.time ?? '') || compare(path, otherPath)
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
