import * as v from 'valibot'
import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/files/report.ts'
import { SettingsSchema } from '../../src/archive/settings.ts'
import { hashContent } from '../../src/publish/data/hash-content.ts'
import type { SiteData } from '../../src/publish/data/data-file.ts'
import { encodeSiteData } from '../../src/publish/data/site-data.ts'
import type { PublishedPictures } from '../../src/publish/pictures/read-pictures.ts'
import type { Site } from '../../src/publish/site.ts'
import { type IndexFiles, writeIndex } from '../../src/search/write/write-index.ts'
import { makeArchived } from './make-archived.ts'

/** An empty index, for tests without searches. */
const EMPTY_INDEX = writeIndex({ vocabularies: [], articles: [] }, { hashContent })

const NO_PICTURES: PublishedPictures = { paths: new Set(), read: async () => null }

const REPORT: Report = { files: [], findings: [], missingPictures: [] }

/** Encodes the data of articles without links between them. */
export function encodeExampleData(
  articles: readonly Article[],
  settings: Readonly<Record<string, unknown>> = {},
  index: IndexFiles = EMPTY_INDEX,
): SiteData {
  return encodeSiteData({
    settings: v.parse(SettingsSchema, { title: 'The Courier', ...settings }),
    articles: makeArchived(articles),
    links: articles.map(() => ({ related: [], inText: {}, mentionedIn: [] })),
    similar: [],
    index,
    report: REPORT,
  })
}

/** Creates the site of articles without links between them. */
export function exampleSite(articles: readonly Article[], settings: Readonly<Record<string, unknown>> = {}): Site {
  return {
    settings: v.parse(SettingsSchema, { title: 'The Courier', ...settings }),
    articles,
    seedPaths: makeArchived(articles).map(({ path }) => path),
    data: encodeExampleData(articles, settings),
    pictures: NO_PICTURES,
    report: REPORT,
    notes: [],
  }
}
