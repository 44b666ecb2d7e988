import { shardOf } from '../archive/locations.ts'
import { articleFile, articlePath, calendarFile, LIST_PATH, locationsFile } from '../archive/paths.ts'
import type { Site } from './build-site.ts'
import type { BundleAssets } from './bundle-assets.ts'
import type { Preload } from './page-head.ts'
import { rootOf } from './page-template.ts'

/**
 * What a page is about to ask for, so that it comes with the page's scripts rather than after them.
 * The manifest is left out, since it is revalidated and would be fetched twice, and so are the list's rows, since
 * the query in the list's address may want others.
 */
export function pagePreloads(site: Site, assets: BundleAssets): (path: string) => readonly Preload[] {
  const { manifest } = site.data
  const articleData = new Map(site.articles.map(({ slug }, ordinal) => [articlePath(slug), articlePreloads(site, ordinal)]))
  const dataOf = (path: string): readonly string[] =>
    path === LIST_PATH ? [calendarFile(manifest.calendar)] : (articleData.get(path) ?? [])
  const modulesOf = (path: string): readonly string[] => {
    if (path === LIST_PATH) return assets.modulesOf('src/app/routes/list.tsx')
    return articleData.has(path) ? assets.modulesOf('src/app/routes/article.tsx') : []
  }
  return (path) => {
    const root = rootOf(path)
    return [
      ...modulesOf(path).map((file) => ({ kind: 'module' as const, href: root + file })),
      ...dataOf(path).map((file) => ({ kind: 'data' as const, href: root + file })),
    ]
  }
}

function articlePreloads({ articles, data }: Site, ordinal: number): readonly string[] {
  const article = articles[ordinal]
  const location = data.locations[ordinal]
  if (article === undefined || location === undefined) return []
  const shard = shardOf(article.slug, data.manifest.locations.length)
  return [
    locationsFile(shard, data.manifest.locations[shard] ?? ''),
    articleFile(article.slug, location[1]),
  ]
}
