import type { Settings } from '../../archive/settings.ts'
import type { SiteFile } from '../output/write-files.ts'
import type { Site } from '../site.ts'
import { METADATA_FILES } from './file-names.ts'
import { serialiseOpenSearch } from './open-search.ts'
import { createSitemapFiles, toSitePages } from './sitemap.ts'
import { serialiseWebAppManifest } from './web-app-manifest.ts'

/**
 * Yields robots.txt and the web app manifest. If the archive has a home, also yields the search description and the
 * sitemap, which need absolute addresses. `paths` are the addresses of all pages. The same input gives the same bytes.
 */
export function* createMetadataFiles(
  { settings, articles }: Pick<Site, 'settings' | 'articles'>,
  paths: readonly string[],
): Iterable<SiteFile> {
  const { home } = settings
  yield [METADATA_FILES.robots.path, robotsText(home)]
  yield [METADATA_FILES.webAppManifest.path, serialiseWebAppManifest(settings)]
  if (home === null) return
  yield [METADATA_FILES.openSearch.path, serialiseOpenSearch(settings, home)]
  yield* createSitemapFiles(home, toSitePages(articles, paths))
}

/** Returns sentences about missing metadata for the summary of a build. */
export function listMetadataNotes({ home }: Pick<Settings, 'home'>): readonly string[] {
  if (home !== null) return []
  return [
    'archive.yaml names no home: the feeds have relative links, and there is no sitemap.xml, opensearch.xml or ' +
      'og:url. Add "home: https://…" if the archive has a lasting address.',
  ]
}

/** Allows all robots (RFC 9309). Robots request the file only from the root of a host. */
function robotsText(home: string | null): string {
  const sitemap = home === null ? [] : ['', `Sitemap: ${new URL(METADATA_FILES.sitemap.path, home).href}`]
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n')
}
