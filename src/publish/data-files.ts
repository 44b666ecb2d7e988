import { deflateSync } from 'node:zlib'
import type { Article } from '../archive/article.ts'
import type { ArticlePage } from '../archive/article-page.ts'
import { decodeCalendar } from '../archive/calendar.ts'
import { toCatalogueRow } from '../archive/catalogue.ts'
import { type Chunks, chunksOf } from '../archive/chunks.ts'
import { encodeCalendar } from '../archive/encode-calendar.ts'
import { type Ordinal, type OrdinalRange, toOrdinal } from '../archive/ids.ts'
import { type ArticleLinks, toTarget } from '../archive/links.ts'
import { LOCATIONS_PER_SHARD, shardOf } from '../archive/locations.ts'
import { FORMAT_VERSION, type Manifest } from '../archive/manifest.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  MANIFEST_FILE,
  REPORT_FILE,
  searchPositionsFile,
  searchRootFile,
  searchTermsFile,
  searchWordsFile,
} from '../archive/paths.ts'
import type { Report } from '../archive/report.ts'
import type { Settings } from '../archive/settings.ts'
import { encodeRoot } from '../search/format/encode-root.ts'
import type { IndexFiles } from '../search/write/write-index.ts'
import { contentHash } from './content-hash.ts'

/** Text, or bytes as they are served. */
export type FileContent = string | Uint8Array

/** The data of a site, encoded. */
export interface SiteData {
  /** By path from the root of the archive. */
  readonly files: ReadonlyMap<string, FileContent>
  readonly manifest: Manifest
  /** The data file of each article, by ordinal. */
  readonly articleFiles: readonly string[]
}

export interface DataInput {
  readonly settings: Settings
  /** In the archive's order, as are `links`. */
  readonly articles: readonly Article[]
  readonly links: readonly ArticleLinks[]
  readonly index: IndexFiles
  readonly report: Report
}

/** Every data file of the archive; all but the manifest and the report are named after their content. */
export function encodeData({ settings, articles, links, index, report }: DataInput): SiteData {
  const files = new Map<string, FileContent>()
  const add = (content: unknown, nameFor: (hash: string) => string): string => {
    const text = JSON.stringify(content)
    const hash = contentHash(text)
    files.set(nameFor(hash), text)
    return hash
  }

  const calendar = encodeCalendar(articles.map(({ date }) => date))
  const articleFiles: string[] = []
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: settings.title,
    description: settings.description,
    language: settings.language,
    home: settings.home,
    total: articles.length,
    calendar: add(calendar, calendarFile),
    chunks: encodeChunks(files, articleFiles, chunksOf(decodeCalendar(calendar)), articles, links),
    locations: shardLocations(articles).map((shard, number) => add(shard, (hash) => locationsFile(number, hash))),
    search: encodeIndex(files, index),
  }
  files.set(MANIFEST_FILE, JSON.stringify(manifest))
  files.set(REPORT_FILE, JSON.stringify(report))
  return { files, manifest, articleFiles }
}

/** Adds the rows and the articles of each chunk to `files`, and to `articleFiles`; returns the chunks' hashes. */
function encodeChunks(
  files: Map<string, FileContent>,
  articleFiles: string[],
  chunks: Chunks,
  articles: readonly Article[],
  links: readonly ArticleLinks[],
): readonly string[] {
  return chunks.map((chunk) => {
    const { name, start, end } = chunk
    const rows = JSON.stringify(articles.slice(start, end).map(toCatalogueRow))
    const pages = ordinalsOf(chunk).map((ordinal) => JSON.stringify(toArticlePage(articles, links, ordinal)))
    const hash = contentHash([rows, ...pages].join('\n'))
    files.set(catalogueFile(name, hash), rows)
    pages.forEach((page, index) => {
      const file = articleFile({ name, index }, hash)
      files.set(file, page)
      articleFiles.push(file)
    })
    return hash
  })
}

function toArticlePage(articles: readonly Article[], links: readonly ArticleLinks[], index: number): ArticlePage {
  const article = articles[index]
  const own = links[index]
  if (article === undefined || own === undefined) throw new RangeError(`no article or links at ${index}`)
  const previous = articles[index - 1]
  const next = articles[index + 1]
  return {
    article,
    links: own,
    previous: previous ? toTarget(previous) : null,
    next: next ? toTarget(next) : null,
  }
}

/** Objects with the slugs of one shard each, in the archive's order. */
function shardLocations(articles: readonly Article[]): readonly Record<string, Ordinal>[] {
  const count = Math.ceil(articles.length / LOCATIONS_PER_SHARD)
  const shards = Array.from({ length: count }, (): Record<string, Ordinal> => ({}))
  articles.forEach(({ slug }, index) => {
    const shard = shards[shardOf(slug, count)]
    if (shard) shard[slug] = toOrdinal(index)
  })
  return shards
}

/** Adds the files of the search index, deflated; returns the hash of its root, which names all others. */
function encodeIndex(files: Map<string, FileContent>, { total, languages, shards, words }: IndexFiles): string {
  const names = shards.map(({ firstKey, terms, positions }, shard) => {
    const hash = contentHash(terms, positions)
    files.set(searchTermsFile(shard, hash), deflate(terms))
    files.set(searchPositionsFile(shard, hash), deflate(positions))
    return { firstKey, hash }
  })
  const wordsHash = contentHash(words)
  files.set(searchWordsFile(wordsHash), deflate(words))
  const root = encodeRoot({ total, languages, shards: names, words: wordsHash })
  const rootHash = contentHash(root)
  files.set(searchRootFile(rootHash), deflate(root))
  return rootHash
}

function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 })
}

function ordinalsOf({ start, end }: OrdinalRange): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}
