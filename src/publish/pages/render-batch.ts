import { createRenderer } from '../../app/entries/entry-prerender.tsx'
import { pageFile } from '../../archive/paths.ts'
import { createFolderSource } from '../data/folder-source.ts'
import { type SiteFile, writeFiles, type WriteStats } from '../output/write-files.ts'
import type { PageBatch, PageTask } from './page-task.ts'
import { createPageRenderer, type RenderPage } from './render-page.ts'

/** One renderer for each bundle folder, because a renderer keeps the data that pages share, such as the manifest. */
const renderers = new Map<string, RenderPage>()
/** The data files of the current batch. Reading them back would take 7 % of the time of this function. */
const batchFiles = new Map<SiteFile[0], SiteFile[1]>()

/** Writes data files, and then renders and writes the pages that show them. An error contains the page and its seed. */
export async function renderBatch({ target, pages, dataFiles }: PageBatch): Promise<WriteStats> {
  const { folder, settings, template } = target
  const renderPage =
    renderers.get(folder) ?? createPageRenderer(createFolderSource(folder, batchFiles), settings, createRenderer)
  renderers.set(folder, renderPage)
  batchFiles.clear()
  for (const [path, content] of dataFiles) batchFiles.set(path, content)
  const data = await writeFiles(folder, dataFiles)
  const html = await writeFiles(folder, renderFiles(renderPage, template, pages))
  return { count: data.count + html.count, bytes: data.bytes + html.bytes }
}

async function* renderFiles(
  renderPage: RenderPage,
  template: string,
  pages: readonly PageTask[],
): AsyncIterable<SiteFile> {
  for (const page of pages) {
    try {
      const { html } = await renderPage(page.path, template, page)
      yield [pageFile(page.path), html]
    } catch (cause) {
      const seed = page.seedPath === null ? '' : ` of the seed ${page.seedPath}`
      const reason = cause instanceof Error ? cause.message : String(cause)
      // Errors lose their own fields on the way from a thread, so the message has everything.
      throw new Error(`the page ${pageFile(page.path)}${seed} could not be rendered: ${reason}`, { cause })
    }
  }
}
