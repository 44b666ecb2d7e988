import type { ArticleHead } from '../archive/article.ts'
import type { Report } from '../archive/files/report.ts'
import type { Settings } from '../archive/settings.ts'
import type { SiteData } from './data/data-file.ts'
import type { PublishedPictures } from './pictures/read-pictures.ts'

/** An archive with all its data files, before any page is rendered. */
export interface Site {
  readonly settings: Settings
  /** Articles in the order of the archive. */
  readonly articles: readonly ArticleHead[]
  /** The seed file of each article, by ordinal. */
  readonly seedPaths: readonly string[]
  readonly data: SiteData
  readonly pictures: PublishedPictures
  readonly report: Report
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

/** Returns true if errors in the seeds forbid publishing. With `onError: skip`, the broken articles are left out instead. */
export function hasBlockingErrors({ settings, report }: Pick<Site, 'settings' | 'report'>): boolean {
  return settings.onError === 'fail' && report.findings.some(({ severity }) => severity === 'error')
}
