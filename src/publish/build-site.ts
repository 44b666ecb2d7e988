import type { Article } from '../archive/article.ts'
import { type Calendar, decodeCalendar } from '../archive/calendar.ts'
import { encodeCalendar } from '../archive/encode-calendar.ts'
import type { Report } from '../archive/report.ts'
import type { Settings } from '../archive/settings.ts'
import { type IngestCache, ingest } from '../ingest/ingest.ts'
import { relate } from '../relate/relate.ts'
import { writeIndex } from '../search/write/write-index.ts'
import { encodeData, type SiteData } from './data-files.ts'

/** All that is served of an archive but its pages. */
export interface Site {
  readonly settings: Settings
  /** In the archive's order. */
  readonly articles: readonly Article[]
  readonly calendar: Calendar
  readonly data: SiteData
  readonly report: Report
}

/** The stations of a build, in their order. */
export type Stage = 'ingest' | 'relate' | 'index' | 'encode'

export interface BuildOptions {
  readonly cache?: IngestCache
  /** Told when a station is about to start. */
  readonly onStage?: (stage: Stage) => void
}

/** From a folder of seeds to the data of a site; what is wrong with the seeds stands in its report. */
export async function buildSite(seeds: string, { cache, onStage }: BuildOptions = {}): Promise<Site> {
  onStage?.('ingest')
  const { settings, articles, report } = await ingest(seeds, cache)
  onStage?.('relate')
  const links = relate(articles)
  onStage?.('index')
  const index = await writeIndex(articles)
  onStage?.('encode')
  const data = encodeData({ settings, articles, links, index, report })
  const calendar = decodeCalendar(encodeCalendar(articles.map(({ date }) => date)))
  return { settings, articles, calendar, data, report }
}

/** Whether the seeds' errors forbid to publish: `onError: skip` leaves the broken ones out instead. */
export function isBroken({ settings, report }: Site): boolean {
  return settings.onError === 'fail' && report.findings.some(({ severity }) => severity === 'error')
}
