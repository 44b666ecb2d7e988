import { monthsOf } from '../archive/calendar.ts'
import { shardOf } from '../archive/locations.ts'
import {
  articlePath,
  calendarFile,
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
   * is left out, since it is revalidated and would be fetched twice, and so are the list's rows, since the query in
   * the list's address may want others.
   */
  readonly preloads: readonly Preload[]
  /** The data file of the article that it shows. */
  readonly file: string | null
}

/** Every page of a site. */
export function pageTasks(site: Site, assets: BundleAssets): readonly PageTask[] {
  const { calendar, data } = site
  const months = monthsOf(calendar).flatMap((month) => monthPages(month).map(monthPath))
  return [
    toTask(LIST_PATH, withShared(assets, 'src/app/routes/list.tsx'), [calendarFile(data.manifest.calendar)]),
    ...[MONTHS_PATH, NOT_FOUND_PATH, ...months].map((path) => toTask(path, assets.shared, [])),
    ...articleTasks(site, withShared(assets, 'src/app/routes/article.tsx')),
  ]
}

function withShared({ shared, routeAssets }: BundleAssets, routeFile: string): RouteAssets {
  const own = routeAssets(routeFile)
  return { modules: [...shared.modules, ...own.modules], styles: [...shared.styles, ...own.styles] }
}

function articleTasks({ articles, data }: Site, assets: RouteAssets): readonly PageTask[] {
  const { locations: shards } = data.manifest
  return articles.map(({ slug }, ordinal) => {
    const shard = shardOf(slug, shards.length)
    const file = data.articleFiles[ordinal] ?? null
    const shared = [locationsFile(shard, shards[shard] ?? ''), calendarFile(data.manifest.calendar)]
    return toTask(articlePath(slug), assets, file === null ? shared : [...shared, file], file)
  })
}

function toTask(
  path: string,
  { modules, styles }: RouteAssets,
  data: readonly string[],
  file: string | null = null,
): PageTask {
  const root = rootOf(path)
  const preloads = [
    ...modules.map((module) => ({ kind: 'module' as const, href: root + module })),
    ...data.map((preloaded) => ({ kind: 'data' as const, href: root + preloaded })),
  ]
  return { path, styles: styles.map((style) => root + style), preloads, file }
}
