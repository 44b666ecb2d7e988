import * as v from 'valibot'
import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/files/report.ts'
import { SettingsSchema } from '../../src/archive/settings.ts'
import type { Site } from '../../src/publish/build-site.ts'
import { encodeArticles, encodeData } from '../../src/publish/data/site-data.ts'
import { contentHash } from '../../src/publish/data/content-hash.ts'
import { writeIndex } from '../../src/search/write/write-index.ts'
import { archived } from './archived-articles.ts'

/** For tests in which nobody searches. */
export const NO_INDEX = writeIndex({ vocabularies: [], articles: [] }, { hashContent: contentHash })

/** The site of some articles that nothing links and no search finds. */
export function exampleSite(articles: readonly Article[], settings: Readonly<Record<string, unknown>> = {}): Site {
  const report: Report = { files: [], findings: [] }
  const parsed = v.parse(SettingsSchema, { title: 'The Courier', ...settings })
  const links = articles.map(() => ({ related: [], inText: {}, mentionedIn: [] }))
  const encoded = encodeArticles({ settings: parsed, articles: archived(articles), links, similar: [] })
  const data = encodeData({ articles: encoded, index: NO_INDEX, report })
  return { settings: parsed, articles, calendar: encoded.calendar, data, report }
}
