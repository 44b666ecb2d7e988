import type { ArticleFile, ArticlePage } from '../../archive/links.ts'
import { decodeLabelled } from '../../archive/files/labelled-file.ts'
import type { Settings } from '../../archive/settings.ts'
import type { SiteData } from '../data/data-file.ts'
import { METADATA_FILES } from '../metadata/file-names.ts'
import type { SiteFile } from '../output/write-files.ts'
import { serialiseAtomFeed } from './atom-feed.ts'
import { findLastChange, createFeed } from './feed.ts'
import { serialiseJsonFeed } from './json-feed.ts'

const MAX_FEED_ARTICLES = 50

/** Reads the newest articles back from the encoded data of a site, newest first. */
export function readNewestPages({ files, articleFiles }: SiteData): readonly ArticlePage[] {
  const paths = [...new Set(articleFiles.slice(-MAX_FEED_ARTICLES))]
  // The cast is safe, because this build encoded the files.
  const pages = paths.flatMap((path) => decodeLabelled(path, JSON.parse(String(files.get(path)?.()))) as ArticleFile)
  return pages.slice(-MAX_FEED_ARTICLES).toReversed()
}

/** Yields the Atom feed and the JSON Feed of the newest articles. The same input gives the same bytes. */
export function* createFeedFiles(settings: Settings, newest: readonly ArticlePage[]): Iterable<SiteFile> {
  const feed = createFeed(settings, newest)
  yield [METADATA_FILES.atom.path, serialiseAtomFeed(feed)]
  yield [METADATA_FILES.jsonFeed.path, serialiseJsonFeed(feed)]
}

/** Returns sentences about the feeds for the summary of a build. */
export function listFeedNotes(newest: readonly ArticlePage[]): readonly string[] {
  const undated = newest.filter(({ article }) => findLastChange(article) === null).length
  return undated === 0 ? [] : [`Articles that have no date and are therefore not in the feeds: ${undated}.`]
}
