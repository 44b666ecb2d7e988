import type { Article } from '../archive/article.ts'
import type { ArticlePage } from '../archive/article-page.ts'
import { CATALOGUE_CHUNK_ROWS, toCatalogueRow } from '../archive/catalogue.ts'
import { encodeCalendar } from '../archive/encode-calendar.ts'
import { toOrdinal } from '../archive/ids.ts'
import { type ArticleLinks, toTarget } from '../archive/links.ts'
import { type Location, LOCATIONS_PER_SHARD, shardOf } from '../archive/locations.ts'
import { FORMAT_VERSION, type Manifest } from '../archive/manifest.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  MANIFEST_FILE,
  REPORT_FILE,
  searchFile,
} from '../archive/paths.ts'
import type { Report } from '../archive/report.ts'
import type { Settings } from '../archive/settings.ts'
import type { SearchShard } from '../search/write-index.ts'
import { contentHash } from './content-hash.ts'

/** The data of a site, encoded. */
export interface SiteData {
  /** Path from the root of the archive → JSON text. */
  readonly files: ReadonlyMap<string, string>
  readonly manifest: Manifest
  /** By ordinal. */
  readonly locations: readonly Location[]
}

export interface DataInput {
  readonly settings: Settings
  /** In the archive's order, as are `links`. */
  readonly articles: readonly Article[]
  readonly links: readonly ArticleLinks[]
  readonly shards: readonly SearchShard[]
  readonly report: Report
}

/** Every data file of the archive; all but the manifest and the report are named after their content. */
export function encodeData({ settings, articles, links, shards, report }: DataInput): SiteData {
  const files = new Map<string, string>()
  const add = (content: unknown, nameFor: (hash: string) => string): string => {
    const text = JSON.stringify(content)
    const hash = contentHash(text)
    files.set(nameFor(hash), text)
    return hash
  }

  const locations = articles.map((article, index): Location => {
    const page = toArticlePage(articles, links, index)
    return [toOrdinal(index), add(page, (hash) => articleFile(article.slug, hash))]
  })
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: settings.title,
    description: settings.description,
    language: settings.language,
    home: settings.home,
    total: articles.length,
    calendar: add(encodeCalendar(articles.map((article) => article.date)), calendarFile),
    catalogue: cut(articles.map(toCatalogueRow), CATALOGUE_CHUNK_ROWS).map((rows, chunk) =>
      add(rows, (hash) => catalogueFile(chunk, hash)),
    ),
    locations: shardLocations(articles, locations).map((shard, index) =>
      add(shard, (hash) => locationsFile(index, hash)),
    ),
    search: shards.map(({ file }, index) => add(file, (hash) => searchFile(index, hash))),
    searchFirstTerms: shards.map(({ firstTerm }) => firstTerm),
  }
  files.set(MANIFEST_FILE, JSON.stringify(manifest))
  files.set(REPORT_FILE, JSON.stringify(report))
  return { files, manifest, locations }
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
function shardLocations(
  articles: readonly Article[],
  locations: readonly Location[],
): readonly Record<string, Location>[] {
  const count = Math.ceil(articles.length / LOCATIONS_PER_SHARD)
  const shards = Array.from({ length: count }, (): Record<string, Location> => ({}))
  articles.forEach(({ slug }, index) => {
    const shard = shards[shardOf(slug, count)]
    const location = locations[index]
    if (shard && location) shard[slug] = location
  })
  return shards
}

function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
