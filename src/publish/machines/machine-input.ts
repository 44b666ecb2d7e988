import type { ArticleFile } from '../../archive/files/article-page.ts'
import { articlePath } from '../../archive/paths.ts'
import type { Site } from '../build-site.ts'
import { FEED_ARTICLES, type MachineInput } from './machine-files.ts'

/** `paths` are the addresses of the pages that are published. */
export function machineInput({ settings, articles, data }: Site, paths: readonly string[]): MachineInput {
  const changes = new Map(articles.map(({ slug, date, updated }) => [articlePath(slug), updated ?? date]))
  const files = [...new Set(data.articleFiles.slice(-FEED_ARTICLES))]
  // Written by this very build.
  const pages = files.flatMap((file) => JSON.parse(String(data.files.get(file)?.())) as ArticleFile)
  return {
    settings,
    pages: paths.map((path) => ({ path, changed: changes.get(path) ?? null })),
    newest: pages.slice(-FEED_ARTICLES).toReversed(),
  }
}
