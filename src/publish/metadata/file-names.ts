/** Paths of the feeds and metadata files from the root of the archive, and media types that browsers expect in links. */
export const METADATA_FILES = {
  // The feeds must keep their paths for subscribers.
  atom: { path: 'feed.xml', type: 'application/atom+xml' },
  jsonFeed: { path: 'feed.json', type: 'application/feed+json' },
  openSearch: { path: 'opensearch.xml', type: 'application/opensearchdescription+xml' },
  robots: { path: 'robots.txt', type: 'text/plain' },
  sitemap: { path: 'sitemap.xml', type: 'application/xml' },
  webAppManifest: { path: 'manifest.webmanifest', type: 'application/manifest+json' },
} as const
