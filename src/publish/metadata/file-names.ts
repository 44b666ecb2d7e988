/** Paths of the feeds and metadata files from the root of the archive. The feeds must keep theirs for subscribers. */
export const ATOM_FILE = 'feed.xml'
export const JSON_FEED_FILE = 'feed.json'
export const SITEMAP_FILE = 'sitemap.xml'
export const ROBOTS_FILE = 'robots.txt'
export const OPEN_SEARCH_FILE = 'opensearch.xml'
export const WEB_APP_MANIFEST_FILE = 'manifest.webmanifest'

/** Media types that browsers and feed readers expect in links. */
export const ATOM_TYPE = 'application/atom+xml'
export const JSON_FEED_TYPE = 'application/feed+json'
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml'
