import type { ArticlePage } from '../../archive/files/article-page.ts'
import type { Settings } from '../../archive/settings.ts'
import type { SiteFile } from '../write-files.ts'
import { atomFeed } from './atom-feed.ts'
import { lastChange, makeFeed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { ATOM_FILE, JSON_FEED_FILE, OPEN_SEARCH_FILE, ROBOTS_FILE, WEB_APP_MANIFEST_FILE } from './machine-paths.ts'
import { openSearch } from './open-search.ts'
import { robotsText } from './robots.ts'
import { type SitePage, sitemapFiles } from './sitemap.ts'
import { webAppManifest } from './web-app-manifest.ts'

/** How many articles the feeds have. */
export const FEED_ARTICLES = 50

export interface MachineInput {
  readonly settings: Settings
  /** Every page that is published. */
  readonly pages: readonly SitePage[]
  /** The `FEED_ARTICLES` newest by publication date, newest first. */
  readonly newest: readonly ArticlePage[]
}

/** What machines read of an archive, beside its pages; the same input gives the same bytes. */
export function* machineFiles({ settings, pages, newest }: MachineInput): Iterable<SiteFile> {
  const { home } = settings
  const feed = makeFeed(settings, newest)
  yield [ATOM_FILE, atomFeed(feed)]
  yield [JSON_FEED_FILE, jsonFeed(feed)]
  yield [ROBOTS_FILE, robotsText(home)]
  yield [WEB_APP_MANIFEST_FILE, webAppManifest(settings)]
  if (home === null) return
  yield [OPEN_SEARCH_FILE, openSearch(settings, home)]
  yield* sitemapFiles(home, pages)
}

/** What the summary of a build should tell: sentences on what the files for machines lack, and how to mend it. */
export function machineNotes({ settings: { home }, newest }: MachineInput): readonly string[] {
  const undated = newest.filter(({ article }) => lastChange(article) === null).length
  return [
    ...(home === null
      ? [
          'archive.yaml names no home: the feeds have relative links, and there is no sitemap.xml, opensearch.xml or ' +
            'og:url. Add "home: https://…" if the archive has a lasting address.',
        ]
      : []),
    ...(undated > 0 ? [`Articles that have no date and are therefore not in the feeds: ${undated}.`] : []),
  ]
}
