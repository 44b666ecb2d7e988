import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'

/** Rules are tuned on one half only. */
export type Half = 'development' | 'test'

export interface TestPage {
  readonly name: string
  readonly half: Half
  readonly url: string | null
  readonly html: string
}

/** Null for a field that the set does not judge. */
export interface Metadata {
  readonly title: string | null
  readonly date: string | null
  readonly author: string | null
}

export type BodyPage = TestPage & { readonly body: string }
export type ChunkPage = TestPage & {
  readonly metadata: Metadata
  readonly with: readonly string[]
  readonly without: readonly string[]
}

export interface TestSets {
  /** scrapinghub/article-extraction-benchmark: whole texts. */
  readonly bodies: readonly BodyPage[]
  /** adbar/trafilatura, tests/evaldata.json: metadata, and pieces of texts. */
  readonly chunks: readonly ChunkPage[]
  /** The files that evaldata.json names and that are not in the set. */
  readonly missing: readonly string[]
  /** mozilla/readability, test/test-pages: pages that are hard to parse. */
  readonly hard: readonly TestPage[]
}

const TruthSchema = v.record(
  v.string(),
  v.object({ articleBody: v.optional(v.string(), ''), url: v.optional(v.string()) }),
)
const Texts = v.optional(v.union([v.string(), v.array(v.string())]))
const EvaluationSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    with: v.array(v.string()),
    without: v.array(v.string()),
    title: Texts,
    date: Texts,
    author: Texts,
  }),
)

/** Reads the three sets below a folder. Throws if a set is missing or has no pages. */
export async function readTestSets(folder: string): Promise<TestSets> {
  const { chunks, missing } = await readChunkPages(join(folder, 'adbar+trafilatura', 'tests'))
  return {
    bodies: await readBodyPages(join(folder, 'scrapinghub+article-extraction-benchmark')),
    chunks,
    missing,
    hard: await readHardPages(join(folder, 'mozilla+readability', 'test', 'test-pages')),
  }
}

async function readBodyPages(folder: string): Promise<readonly BodyPage[]> {
  const truth = v.parse(TruthSchema, JSON.parse(await readFile(join(folder, 'ground-truth.json'), 'utf8')))
  return Promise.all(
    Object.entries(truth).map(async ([name, { articleBody, url }]) => {
      const html = gunzipSync(await readFile(join(folder, 'html', `${name}.html.gz`))).toString('utf8')
      return { name, half: halfOf(name), url: url ?? null, html, body: articleBody }
    }),
  )
}

async function readChunkPages(folder: string): Promise<Pick<TestSets, 'chunks' | 'missing'>> {
  const evaluation = v.parse(EvaluationSchema, JSON.parse(await readFile(join(folder, 'evaldata.json'), 'utf8')))
  const chunks: ChunkPage[] = []
  const missing: string[] = []
  for (const [url, item] of Object.entries(evaluation)) {
    const bytes =
      (await readIfPresent(join(folder, 'cache', item.file))) ?? (await readIfPresent(join(folder, 'eval', item.file)))
    if (bytes === null) {
      missing.push(item.file)
      continue
    }
    const metadata = { title: textOf(item.title), date: textOf(item.date), author: textOf(item.author) }
    const { with: inText, without } = item
    chunks.push({ name: item.file, half: halfOf(item.file), url, html: decode(bytes), metadata, with: inText, without })
  }
  if (chunks.length === 0) throw new Error(`${folder} has none of the pages that evaldata.json names`)
  return { chunks, missing }
}

async function readHardPages(folder: string): Promise<readonly TestPage[]> {
  const names = await readdir(folder)
  if (names.length === 0) throw new Error(`${folder} has no pages`)
  return Promise.all(
    names.map(async (name) => ({
      name,
      half: halfOf(name),
      url: 'http://fakehost/test/page.html',
      html: await readFile(join(folder, name, 'source.html'), 'utf8'),
    })),
  )
}

async function readIfPresent(path: string): Promise<Buffer | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() === true ? readFile(path) : null
}

function textOf(value: string | readonly string[] | undefined): string | null {
  const text = typeof value === 'string' ? value : (value ?? []).join('; ')
  return text.trim() === '' ? null : text
}

/** The names have no order that belongs to their content, so a hash of them divides the set evenly. */
function halfOf(name: string): Half {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'development' : 'test'
}

function decode(bytes: Buffer): string {
  const start = bytes.subarray(0, 4096).toString('latin1')
  const charset = /charset\s{0,3}=\s{0,3}["']?([\w-]{1,40})/i.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset).decode(bytes)
  }
}
