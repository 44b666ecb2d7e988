import type { ArticleHead } from '../archive/article.ts'
import type { Calendar } from '../archive/calendar.ts'
import type { Report } from '../archive/files/report.ts'
import type { Settings } from '../archive/settings.ts'
import type { Exclusions } from '../relate/find-similar.ts'
import { resolveLinks } from '../relate/resolve-links.ts'
import { listFacetKeys } from '../search/format/facet-key.ts'
import { encodeArticles, encodeData, type SiteData } from './data/site-data.ts'
import { readArchive } from './reading/read-archive.ts'
import { memoryCache } from './reading/memory-cache.ts'
import { ownWorkshop, type Workshop } from './workshop.ts'

/** All that is served of an archive but its pages. */
export interface Site {
  readonly settings: Settings
  /** In the archive's order. */
  readonly articles: readonly ArticleHead[]
  readonly calendar: Calendar
  readonly data: SiteData
  readonly report: Report
}

/** The stations of a build, in their order. */
export type Stage = 'read' | 'relate' | 'encode' | 'index'

export interface BuildOptions {
  readonly workshop?: Workshop
  /** Told when a station is about to start. */
  readonly onStage?: (stage: Stage) => void
  /** Told how many of all seeds are read. */
  readonly onRead?: (done: number, total: number) => void
}

/** From a folder of seeds to the data of a site; what is wrong with the seeds stands in its report. */
export async function buildSite(
  seeds: string,
  { workshop = ownWorkshop(memoryCache()), onStage, onRead }: BuildOptions = {},
): Promise<Site> {
  onStage?.('read')
  const { settings, articles, report, begun } = await readArchive(seeds, {
    ...workshop,
    onBatch: onRead,
    // The two know nothing of each other: where there are threads, both are made at once.
    begin(batches) {
      const index = workshop.openIndex(batches)
      const similar = workshop.openSimilar(batches)
      return ({ places, heads }) => {
        const languages = heads.map(({ language }) => language)
        const dates = heads.map(({ date }) => date)
        return {
          indexed: index({ places, languages, facetKeys: heads.map(listFacetKeys) }),
          similarExcept: (exclusions: Exclusions) => similar({ places, languages, dates, exclusions }),
        }
      }
    },
  })
  onStage?.('relate')
  const { links, listed } = resolveLinks(articles)
  const comparing = begun.similarExcept(listed)
  const findings = report()
  const similar = await comparing
  onStage?.('encode')
  const encoded = encodeArticles({ settings, articles, links, similar })
  onStage?.('index')
  const data = encodeData({ articles: encoded, index: await begun.indexed, report: findings })
  return { settings, articles: articles.map(({ head }) => head), calendar: encoded.calendar, data, report: findings }
}

/** Whether the seeds' errors forbid to publish: `onError: skip` leaves the broken ones out instead. */
export function isBroken({ settings, report }: Site): boolean {
  return settings.onError === 'fail' && report.findings.some(({ severity }) => severity === 'error')
}
