import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/files/report.ts'
import type { Settings } from '../../src/archive/settings.ts'
import { listArchive } from '../../src/ingest/list-archive.ts'
import { loadSeed } from '../../src/ingest/load-seed.ts'
import { orderSeeds } from '../../src/ingest/order-seeds.ts'
import { parseSeed } from '../../src/ingest/parse-seed.ts'
import { withoutImages } from './without-images.ts'

export interface IngestedFolder {
  readonly settings: Settings
  readonly articles: readonly Article[]
  readonly report: Report
}

/** Runs all stages of ingest on a folder, in this thread. */
export async function ingestHere(folder: string): Promise<IngestedFolder> {
  const listed = await listArchive(folder)
  const seeds = listed.paths.map((path) => parseSeed(loadSeed(folder, path), listed.settings))
  const { articles, report } = orderSeeds(listed, seeds)
  return {
    settings: listed.settings,
    report,
    articles: articles.map(({ slug, parsed }) => Object.assign(withoutImages(parsed.article), { slug })),
  }
}
