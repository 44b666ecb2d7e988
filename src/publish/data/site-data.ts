import { deflateSync } from 'node:zlib'
import type { ArticleHead } from '../../archive/article.ts'
import { type Calendar, decodeCalendar } from '../../archive/calendar.ts'
import { cutIntoChunks } from '../../archive/files/chunks.ts'
import { encodeCalendar } from '../../archive/encode-calendar.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import { toArticleReference } from '../../archive/links.ts'
import { LOCATIONS_PER_SHARD, shardOf } from '../../archive/files/locations.ts'
import { FORMAT_VERSION, type Manifest } from '../../archive/files/manifest.ts'
import { calendarFile, locationsFile, MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import type { Report } from '../../archive/files/report.ts'
import { articlesPerFile, type Settings } from '../../archive/settings.ts'
import type { SimilarityResult } from '../../relate/find-similar.ts'
import type { ResolvedLinks } from '../../relate/resolve-links.ts'
import { chunkFiles } from './chunk-files.ts'
import { contentHash } from './content-hash.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import type { ArchivedArticle } from '../reading/read-archive.ts'

/** Text, or bytes as they are served. */
export type FileContent = string | Uint8Array

/** A file that is made when it is wanted: one that is published already is not. */
export interface DataFile {
  /** From the root of the archive. */
  readonly path: string
  readonly content: () => FileContent
}

/** The data of a site, encoded. */
export interface SiteData {
  /** By path. */
  readonly files: ReadonlyMap<string, () => FileContent>
  readonly manifest: Manifest
  /** The data file that each article is in, by ordinal. */
  readonly articleFiles: readonly string[]
}

export interface ArticlesInput {
  readonly settings: Settings
  /** In the order of the archive, like `links` and `similar`. */
  readonly articles: readonly ArchivedArticle[]
  readonly links: readonly ResolvedLinks[]
  readonly similar: readonly (readonly SimilarityResult[])[]
}

/** The data of the articles, which needs nothing of the index. */
export interface ArticlesData extends Omit<SiteData, 'manifest'> {
  readonly manifest: Omit<Manifest, 'search'>
  readonly calendar: Calendar
}

export interface DataInput {
  readonly articles: ArticlesData
  readonly index: IndexFiles
  readonly report: Report
}

/** Files are named after their content. */
export function encodeArticles({ settings, articles, links, similar }: ArticlesInput): ArticlesData {
  const files = new Map<string, () => FileContent>()
  const add = (content: unknown, nameFor: (hash: string) => string): string => {
    const text = JSON.stringify(content)
    const hash = contentHash(text)
    files.set(nameFor(hash), () => text)
    return hash
  }

  const heads = articles.map(({ head }) => head)
  const encodedCalendar = encodeCalendar(heads.map(({ date }) => date))
  const calendar = decodeCalendar(encodedCalendar)
  const targets = heads.map((head) => JSON.stringify(toArticleReference(head)))
  const perFile = articlesPerFile(settings)
  const chunks = cutIntoChunks(calendar).map((chunk) =>
    chunkFiles(chunk, { articles, links, similar, targets }, perFile),
  )
  for (const chunk of chunks) for (const { path, content } of [chunk.rows, ...chunk.articles]) files.set(path, content)
  return {
    files,
    manifest: {
      format: FORMAT_VERSION,
      title: settings.title,
      description: settings.description,
      language: settings.language,
      home: settings.home,
      total: heads.length,
      calendar: add(encodedCalendar, calendarFile),
      chunks: chunks.map(({ hash }) => hash),
      articlesPerFile: perFile,
      locations: shardLocations(heads).map((shard, number) => add(shard, (hash) => locationsFile(number, hash))),
    },
    articleFiles: chunks.flatMap(({ fileOf }) => fileOf),
    calendar,
  }
}

/** Every data file of the archive; all but the manifest and the report are named after their content. */
export function encodeData({ articles, index, report }: DataInput): SiteData {
  const files = new Map(articles.files)
  for (const [path, content] of index.files) files.set(path, () => deflateSync(content, { level: 9 }))
  const manifest: Manifest = { ...articles.manifest, search: index.root }
  files.set(MANIFEST_FILE, () => JSON.stringify(manifest))
  files.set(REPORT_FILE, () => JSON.stringify(report))
  return { files, manifest, articleFiles: articles.articleFiles }
}

/** Objects with the slugs of one shard each, in the archive's order. */
function shardLocations(articles: readonly Pick<ArticleHead, 'slug'>[]): readonly Record<string, Ordinal>[] {
  const count = Math.ceil(articles.length / LOCATIONS_PER_SHARD)
  const shards = Array.from({ length: count }, (): Record<string, Ordinal> => ({}))
  articles.forEach(({ slug }, index) => {
    const shard = shards[shardOf(slug, count)]
    if (shard) shard[slug] = toOrdinal(index)
  })
  return shards
}
