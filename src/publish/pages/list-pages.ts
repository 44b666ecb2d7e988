import { type Calendar, listMonths } from '../../archive/calendar.ts'
import { cutIntoChunks, FIRST_ROWS } from '../../archive/files/chunks.ts'
import type { OrdinalRange } from '../../archive/ids.ts'
import { shardOf } from '../../archive/files/locations.ts'
import {
  articlePath,
  calendarFile,
  catalogueFile,
  LIST_PATH,
  locationsFile,
  MONTHS_PATH,
  listMonthPages,
  monthPath,
  NOT_FOUND_PATH,
} from '../../archive/paths.ts'
import type { Site } from '../site.ts'
import type { BundleAssets, RouteAssets } from '../app-bundle/bundle-assets.ts'
import type { PageTask } from './page-task.ts'

/** Lists the pages that are written as files, as the setting `pages` says. */
export function listPages(site: Site, assets: BundleAssets): readonly PageTask[] {
  const { manifest } = site.data
  const { pages } = site.settings
  const calendar = calendarFile(manifest.calendar)
  const plain = (path: string, inputs: readonly string[]): PageTask => ({
    path,
    assets: assets.shared,
    preloaded: [],
    inputs: [calendar, ...inputs],
    articleFile: null,
    seedPath: null,
  })
  const chunks = listChunks(site)
  return [
    {
      path: LIST_PATH,
      assets: withShared(assets, assets.list),
      preloaded: [calendar],
      preloadedUnfiltered: chunks
        .filter(({ end }) => end > site.data.manifest.total - FIRST_ROWS)
        .map(({ rows }) => rows),
      inputs: [calendar, ...manifest.chunks],
      articleFile: null,
      seedPath: null,
    },
    // The page cannot preload modules, because it does not know the root of the archive.
    { ...plain(NOT_FOUND_PATH, []), assets: { ...assets.shared, modules: [] } },
    ...(pages === 'none' ? [] : [plain(MONTHS_PATH, [])]),
    ...(pages === 'none' ? [] : monthTasks(site.data.calendar, chunks).map(({ path, inputs }) => plain(path, inputs))),
    ...(pages === 'articles' ? articleTasks(site, withShared(assets, assets.article)) : []),
  ]
}

function withShared({ shared }: BundleAssets, own: RouteAssets): RouteAssets {
  return { modules: [...shared.modules, ...own.modules], styles: [...shared.styles, ...own.styles] }
}

interface PublishedChunk extends OrdinalRange {
  readonly rows: string
}

function listChunks({ data }: Site): readonly PublishedChunk[] {
  return cutIntoChunks(data.calendar).map(({ name, start, end }, index) => ({
    start,
    end,
    rows: catalogueFile(name, data.manifest.chunks[index] ?? ''),
  }))
}

/** The page of a month depends on the chunks that contain its articles. */
function monthTasks(
  calendar: Calendar,
  chunks: readonly PublishedChunk[],
): readonly Pick<PageTask, 'path' | 'inputs'>[] {
  return listMonths(calendar)
    .flatMap(listMonthPages)
    .map((page) => ({
      path: monthPath(page),
      inputs: chunks.filter(({ start, end }) => start < page.end && end > page.start).map(({ rows }) => rows),
    }))
}

function articleTasks({ articles, seedPaths, data }: Site, assets: RouteAssets): readonly PageTask[] {
  const { locations: shards, calendar } = data.manifest
  return articles.map(({ slug }, ordinal) => {
    const shard = shardOf(slug, shards.length)
    const articleFile = data.articleFiles[ordinal] ?? null
    const files = [
      locationsFile(shard, shards[shard] ?? ''),
      calendarFile(calendar),
      ...(articleFile === null ? [] : [articleFile]),
    ]
    const seedPath = seedPaths[ordinal] ?? null
    return {
      path: articlePath(slug),
      assets,
      preloaded: files,
      inputs: files,
      articleFile,
      seedPath,
    }
  })
}
