import type { Settings } from '../../archive/settings.ts'
import type { SiteFile } from '../output/write-files.ts'
import type { Site } from '../site.ts'
import { METADATA_FILES } from './file-names.ts'
import { createSitemapFiles, toSitePages } from './sitemap.ts'
import { x } from 'xastscript'
import { LIST_PATH } from '../../archive/paths.ts'
import { createAddressOf } from './addresses.ts'
import { truncate } from './truncate.ts'
import { serialiseXml } from './xml-file.ts'

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

/** Limits of OpenSearch 1.1, in UTF-16 code units. */
const MAX_SHORT_NAME_LENGTH = 16
const MAX_LONG_NAME_LENGTH = 48
const MAX_DESCRIPTION_LENGTH = 1024

/**
 * Returns the OpenSearch description, which lets a browser search the archive from its address bar
 * (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md).
 */
export function serialiseOpenSearch({ title, description }: Settings, home: string): string {
  const addressOf = createAddressOf(LIST_PATH, home)
  return serialiseXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', truncate(title, MAX_SHORT_NAME_LENGTH)),
      x('LongName', truncate(title, MAX_LONG_NAME_LENGTH)),
      x('Description', truncate(description || `Search ${title}`, MAX_DESCRIPTION_LENGTH)),
      x('Image', { height: '16', width: '16', type: 'image/svg+xml' }, addressOf('/favicon.svg')),
      x('Url', { type: 'text/html', rel: 'results', template: `${addressOf(LIST_PATH)}?q={searchTerms}` }),
      x('Url', {
        type: METADATA_FILES.openSearch.type,
        rel: 'self',
        template: addressOf(`/${METADATA_FILES.openSearch.path}`),
      }),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  )
}

/** The number of characters that fit below an icon. */
const MAX_ICON_LABEL_LENGTH = 12

/** Must be the background colour in app.css. */
const PAPER = '#fbf9f5'

/**
 * Returns the web app manifest (https://www.w3.org/TR/appmanifest/) with addresses relative to the file. The manifest has
 * no `id`: an id is relative to the root of the host, so two archives on one host would be the same app.
 */
export function serialiseWebAppManifest({ title, description, language }: Settings): string {
  return JSON.stringify({
    name: title,
    short_name: truncate(title, MAX_ICON_LABEL_LENGTH),
    description: description || undefined,
    lang: language,
    dir: 'auto',
    start_url: './',
    scope: './',
    // Shows the buttons Back and Reload, which the archive itself does not have.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  })
}
