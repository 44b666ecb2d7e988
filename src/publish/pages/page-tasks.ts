import { type Calendar, listMonths } from '../../archive/calendar.ts'
import { cutIntoChunks } from '../../archive/files/chunks.ts'
import type { OrdinalRange } from '../../archive/ids.ts'
import { shardOf } from '../../archive/files/locations.ts'
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
} from '../../archive/paths.ts'
import type { Site } from '../build-site.ts'
import type { BundleAssets, RouteAssets } from '../app-bundle/bundle-assets.ts'
import type { PageLinks } from './page-head.ts'

/** A page that is to be written as a file. */
export interface PageTask extends PageLinks {
  /** The page's address, from the root of the archive. */
  readonly path: string
  /**
   * What comes with the page's scripts rather than after them. The manifest is left out, since the first script asks for
   * it.
   */
  readonly preloaded: readonly string[]
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
  const plain = (path: string, inputs: readonly string[]): PageTask => ({
    path,
    assets: assets.shared,
    preloaded: [],
    inputs: [calendar, ...inputs],
    file: null,
  })
  const chunks = publishedChunks(site)
  return [
    {
      path: LIST_PATH,
      assets: withShared(assets, assets.list),
      preloaded: [calendar],
      inputs: [calendar, ...manifest.chunks],
      file: null,
    },
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
  return cutIntoChunks(calendar).map(({ name, start, end }, at) => ({
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
  return listMonths(calendar)
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
    return { path: articlePath(slug), assets, preloaded: files, inputs: files, file }
  })
}
