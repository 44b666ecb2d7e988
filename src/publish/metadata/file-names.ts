/** Files for machines, by their paths from the root of the archive; the first two are promised to stay. */
export const ATOM_FILE = 'feed.xml'
export const JSON_FEED_FILE = 'feed.json'
export const SITEMAP_FILE = 'sitemap.xml'
export const ROBOTS_FILE = 'robots.txt'
export const OPEN_SEARCH_FILE = 'opensearch.xml'
export const WEB_APP_MANIFEST_FILE = 'manifest.webmanifest'

/** Types as browsers and feed readers look for them in links. */
export const ATOM_TYPE = 'application/atom+xml'
export const JSON_FEED_TYPE = 'application/feed+json'
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml'
