import { type Calendar, monthsOf } from '../archive/calendar.ts'
import { chunksOf, FIRST_ROWS } from '../archive/chunks.ts'
import type { OrdinalRange } from '../archive/ids.ts'
import { shardOf } from '../archive/locations.ts'
import {
  articlePath,
  calendarFile,
  catalogueFile,
  LIST_PATH,
  locationsFile,
  MONTHS_PATH,
  monthPages,
  monthPath,
  NOT_FOUND_PATH,
} from '../archive/paths.ts'
import type { Site } from './build-site.ts'
import type { BundleAssets, RouteAssets } from './bundle-assets.ts'
import type { Preload } from './page-head.ts'
import { rootOf } from './page-template.ts'

/** A page that is to be written as a file. */
export interface PageTask {
  /** The page's address, from the root of the archive. */
  readonly path: string
  /** Relative to the page, as are the preloads. */
  readonly styles: readonly string[]
  /**
   * What the page is about to ask for, so that it comes with the page's scripts rather than after them. The manifest
   * is left out, since the first script asks for it. A list with a query may want other rows: those of one without are
   * few, and most readers who come to the list come without.
   */
  readonly preloads: readonly Preload[]
  /** The data file of the article that it shows. */
  readonly file: string | null
  /** The data files that it is made of, beside the manifest: pages with the same inputs are the same to the byte. */
  readonly inputs: readonly string[]
}

/** Every page of a site that is to be a file, as its settings say. */
export function pageTasks(site: Site, assets: BundleAssets): readonly PageTask[] {
  const { manifest } = site.data
  const { pages } = site.settings
  const calendar = calendarFile(manifest.calendar)
  const plain = (path: string, inputs: readonly string[]) =>
    toTask({ path, assets: assets.shared, preloaded: [], inputs: [calendar, ...inputs] })
  const chunks = publishedChunks(site)
  return [
    toTask({
      path: LIST_PATH,
      assets: withShared(assets, assets.list),
      preloaded: [
        calendar,
        ...chunks.filter(({ end }) => end > site.calendar.total - FIRST_ROWS).map(({ rows }) => rows),
      ],
      inputs: [calendar, ...manifest.chunks],
    }),
    plain(NOT_FOUND_PATH, []),
    ...(pages === 'none' ? [] : [plain(MONTHS_PATH, [])]),
    ...(pages === 'none' ? [] : monthTasks(site.calendar, chunks).map(({ path, inputs }) => plain(path, inputs))),
    ...(pages === 'articles' ? articleTasks(site, withShared(assets, assets.article)) : []),
  ]
}

function withShared({ shared }: BundleAssets, own: RouteAssets): RouteAssets {
  return { modules: [...shared.modules, ...own.modules], styles: [...shared.styles, ...own.styles] }
}

interface PublishedChunk extends OrdinalRange {
  readonly rows: string
}

function publishedChunks({ calendar, data }: Site): readonly PublishedChunk[] {
  return chunksOf(calendar).map(({ name, start, end }, at) => ({
    start,
    end,
    rows: catalogueFile(name, data.manifest.chunks[at] ?? ''),
  }))
}

/** A page of a month is made of the chunks that its articles are in. */
function monthTasks(
  calendar: Calendar,
  chunks: readonly PublishedChunk[],
): readonly Pick<PageTask, 'path' | 'inputs'>[] {
  return monthsOf(calendar)
    .flatMap(monthPages)
    .map((page) => ({
      path: monthPath(page),
      inputs: chunks.filter(({ start, end }) => start < page.end && end > page.start).map(({ rows }) => rows),
    }))
}

function articleTasks({ articles, data }: Site, assets: RouteAssets): readonly PageTask[] {
  const { locations: shards, calendar } = data.manifest
  return articles.map(({ slug }, ordinal) => {
    const shard = shardOf(slug, shards.length)
    const file = data.articleFiles[ordinal] ?? null
    const files = [locationsFile(shard, shards[shard] ?? ''), calendarFile(calendar), ...(file === null ? [] : [file])]
    return toTask({ path: articlePath(slug), assets, preloaded: files, inputs: files, file })
  })
}

interface PageNeeds extends Pick<PageTask, 'path' | 'inputs'> {
  readonly assets: RouteAssets
  readonly preloaded: readonly string[]
  readonly file?: string | null
}

function toTask({ path, assets: { modules, styles }, preloaded, inputs, file = null }: PageNeeds): PageTask {
  const root = rootOf(path)
  const preloads = [
    ...modules.map((module) => ({ kind: 'module' as const, href: root + module })),
    ...preloaded.map((data) => ({ kind: 'data' as const, href: root + data })),
  ]
  return { path, styles: styles.map((style) => root + style), preloads, file, inputs }
}
