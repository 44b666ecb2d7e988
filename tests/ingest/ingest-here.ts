import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/files/report.ts'
import type { Settings } from '../../src/archive/settings.ts'
import { orderSeeds } from '../../src/ingest/order-seeds.ts'
import { listArchive } from '../../src/ingest/list-archive.ts'
import { loadSeed } from '../../src/ingest/load-seed.ts'
import { Diagnostics } from '../../src/ingest/diagnostics/diagnostics.ts'
import { parseSeed } from '../../src/ingest/parse-seed.ts'

export interface IngestedFolder {
  readonly settings: Settings
  readonly articles: readonly Article[]
  readonly report: Report
}

/** Reads a folder in this thread, file by file. */
export async function ingestHere(folder: string): Promise<IngestedFolder> {
  const listed = await listArchive(folder)
  const { settings } = listed
  const { articles, report } = orderSeeds(
    listed,
    listed.paths.map((path) => {
      const diagnostics = new Diagnostics(path)
      const bytes = loadSeed(folder, diagnostics)
      const draft = bytes === null ? null : parseSeed(bytes, settings, diagnostics)
      return { path, draft, findings: diagnostics.findings }
    }),
  )
  return {
    settings,
    report: report(),
    articles: articles.map(({ slug, draft }) => Object.assign({ slug }, draft.article)),
  }
}
