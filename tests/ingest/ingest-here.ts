import type { Article } from '../../src/archive/article.ts'
import type { Report } from '../../src/archive/report.ts'
import type { Settings } from '../../src/archive/settings.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { loadSeed } from '../../src/ingest/load-seed.ts'
import { Notebook } from '../../src/ingest/notebook.ts'
import { readDraft } from '../../src/ingest/read-draft.ts'

export interface IngestedFolder {
  readonly settings: Settings
  readonly articles: readonly Article[]
  readonly report: Report
}

/** Reads a folder in this thread, file by file. */
export async function ingestHere(folder: string): Promise<IngestedFolder> {
  const { articles, ...rest } = await ingest(folder, async (_, paths, settings) =>
    paths.map((path) => {
      const notebook = new Notebook(path)
      const bytes = loadSeed(folder, notebook)
      const draft = bytes === null ? null : readDraft(bytes, settings, notebook)
      return { path, draft, findings: notebook.findings }
    }),
  )
  return { ...rest, articles: articles.map(({ slug, draft }) => Object.assign({ slug }, draft.article)) }
}
