import { deflateSync } from 'node:zlib'
import type { ArticleHead } from '../../archive/article.ts'
import { decodeCalendar } from '../../archive/calendar.ts'
import { encodeCalendar } from '../../archive/encode-calendar.ts'
import { cutIntoChunks } from '../../archive/files/chunks.ts'
import { encodeLabelled } from '../../archive/files/labelled-file.ts'
import { LOCATIONS_PER_SHARD, shardOf } from '../../archive/files/locations.ts'
import { FORMAT_VERSION, type Manifest } from '../../archive/files/manifest.ts'
import type { Report } from '../../archive/files/report.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import { toArticleReference } from '../../archive/links.ts'
import { calendarFile, locationsFile, MANIFEST_FILE, REPORT_FILE } from '../../archive/paths.ts'
import { chooseArticlesPerFile, type Settings } from '../../archive/settings.ts'
import type { IndexFiles } from '../../search/write/write-index.ts'
import { encodeChunk, type RelatedArticles } from './chunk-files.ts'
import { hashContent } from './hash-content.ts'
import type { FileContent, SiteData } from './data-file.ts'

export interface DataInput extends Omit<RelatedArticles, 'references'> {
  readonly settings: Settings
  readonly index: IndexFiles
  readonly report: Report
}

/** Encodes all data files. Every file but the manifest and the report has a content hash in its name. */
export function encodeSiteData({ settings, articles, links, similar, index, report }: DataInput): SiteData {
  const files = new Map<string, () => FileContent>()
  const addJson = (content: unknown, nameFor: (hash: string) => string): string => {
    // Browsers cache files by name, so files of two formats have different names.
    const hash = hashContent(JSON.stringify([FORMAT_VERSION, content]))
    const path = nameFor(hash)
    files.set(path, () => encodeLabelled(path, content))
    return hash
  }
  const heads = articles.map(({ head }) => head)
  const encodedCalendar = encodeCalendar(heads.map(({ date }) => date))
  const calendar = decodeCalendar(encodedCalendar)
  const perFile = chooseArticlesPerFile(settings)
  const related = { articles, links, similar, references: heads.map(toArticleReference) }
  const chunks = cutIntoChunks(calendar).map((chunk) => encodeChunk(chunk, related, perFile))
  for (const chunk of chunks) for (const { path, content } of [chunk.rows, ...chunk.articles]) files.set(path, content)
  for (const [path, bytes] of index.files) files.set(path, () => deflateSync(bytes, { level: 9 }))
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: settings.title,
    description: settings.description,
    language: settings.language,
    home: settings.home,
    total: heads.length,
    calendar: addJson(encodedCalendar, calendarFile),
    chunks: chunks.map(({ hash }) => hash),
    articlesPerFile: perFile,
    locations: shardLocations(heads).map((shard, number) => addJson(shard, (hash) => locationsFile(number, hash))),
    search: index.root,
  }
  files.set(MANIFEST_FILE, () => JSON.stringify(manifest))
  files.set(REPORT_FILE, () => JSON.stringify(report))
  return { files, manifest, calendar, articleFiles: chunks.flatMap(({ articlePaths }) => articlePaths) }
}

/** Maps slugs to ordinals, in shards; the slugs of a shard are in the order of the archive. */
function shardLocations(articles: readonly Pick<ArticleHead, 'slug'>[]): readonly Record<string, Ordinal>[] {
  const count = Math.ceil(articles.length / LOCATIONS_PER_SHARD)
  const shards = Array.from({ length: count }, (): Record<string, Ordinal> => ({}))
  articles.forEach(({ slug }, index) => {
    const shard = shards[shardOf(slug, count)]
    if (shard) shard[slug] = toOrdinal(index)
  })
  return shards
}
