import { createRenderer } from '../../app/entries/entry-prerender.tsx'
import { pageFile } from '../../archive/paths.ts'
import type { Finding } from '../../archive/files/report.ts'
import { createFinding, FILE_START } from '../../ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../ingest/diagnostics/findings.ts'
import { createFolderSource } from '../data/folder-source.ts'
import { type SiteFile, writeFiles } from '../output/write-files.ts'
import type { RenderedBatch } from './page-failures.ts'
import type { PageBatch, PageTask } from './page-task.ts'
import { createPageRenderer, type RenderPage } from './render-page.ts'

/** One renderer for each bundle folder, because a renderer keeps the data that pages share, such as the manifest. */
const renderers = new Map<string, RenderPage>()
/** The data files of the current batch. Reading them back would take 7 % of the time of this function. */
const batchFiles = new Map<SiteFile[0], SiteFile[1]>()

/**
 * Writes data files, and then renders and writes the pages that show them. If the page of an article cannot be rendered,
 * its seed gets a finding. Throws if another page cannot be rendered.
 */
export async function renderBatch({ target, pages, dataFiles }: PageBatch): Promise<RenderedBatch> {
  const { folder, settings, template } = target
  const renderPage =
    renderers.get(folder) ?? createPageRenderer(createFolderSource(folder, batchFiles), settings, createRenderer)
  renderers.set(folder, renderPage)
  batchFiles.clear()
  for (const [path, content] of dataFiles) batchFiles.set(path, content)
  const data = await writeFiles(folder, dataFiles)
  const failures: Finding[] = []
  const html = await writeFiles(folder, renderFiles(renderPage, template, pages, failures))
  return { count: data.count + html.count, bytes: data.bytes + html.bytes, failures }
}

async function* renderFiles(
  renderPage: RenderPage,
  template: string,
  pages: readonly PageTask[],
  failures: Finding[],
): AsyncIterable<SiteFile> {
  for (const page of pages) {
    const file = pageFile(page.path)
    let html: string
    try {
      html = (await renderPage(page.path, template, page)).html
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      if (page.seedPath === null) throw new Error(`the page ${file} could not be rendered: ${reason}`, { cause })
      failures.push(createFinding(FINDINGS.renderFailed, page.seedPath, FILE_START, file, reason))
      continue
    }
    yield [file, html]
  }
}
