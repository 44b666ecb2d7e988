import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/files/report.ts'
import type { Settings } from '../../src/archive/settings.ts'
import { ingest } from '../../src/ingest/order-articles.ts'
import { listArchive } from '../../src/ingest/list-archive.ts'
import { loadSeed } from '../../src/ingest/load-seed.ts'
import { Notebook } from '../../src/ingest/diagnostics/diagnostics.ts'
import { readDraft } from '../../src/ingest/parse-seed.ts'

export interface IngestedFolder {
  readonly settings: Settings
  readonly articles: readonly Article[]
  readonly report: Report
}

/** Reads a folder in this thread, file by file. */
export async function ingestHere(folder: string): Promise<IngestedFolder> {
  const listed = await listArchive(folder)
  const { settings } = listed
  const { articles, report } = ingest(
    listed,
    listed.paths.map((path) => {
      const notebook = new Notebook(path)
      const bytes = loadSeed(folder, notebook)
      const draft = bytes === null ? null : readDraft(bytes, settings, notebook)
      return { path, draft, findings: notebook.findings }
    }),
  )
  return {
    settings,
    report: report(),
    articles: articles.map(({ slug, draft }) => Object.assign({ slug }, draft.article)),
  }
}
