import { createRenderer } from '../app/entry-prerender.tsx'
import type { Settings } from '../archive/settings.ts'
import { folderSource } from './folder-source.ts'
import type { Preload } from './page-head.ts'
import { pageFile } from './page-paths.ts'
import { pageRenderer, type RenderPage } from './render-page.ts'
import { type SiteFile, writeFiles, type Written } from './write-files.ts'

/** The bundle that pages are rendered into; its data has been written. */
export interface PageSite {
  readonly folder: string
  readonly settings: Settings
  readonly template: string
}

export interface PageTask {
  /** The page's address, from the root of the archive. */
  readonly path: string
  readonly preloads: readonly Preload[]
}

export interface PageBatch {
  readonly site: PageSite
  readonly pages: readonly PageTask[]
}

/** One for each bundle: it keeps the manifest and the calendar, which every page needs. */
const renderers = new Map<string, RenderPage>()

/** Renders and writes some pages; runs in a worker, compiled by `compilePageWorker`. */
export default async function renderBatch({ site, pages }: PageBatch): Promise<Written> {
  const render = renderers.get(site.folder) ?? pageRenderer(folderSource(site.folder), site.settings, createRenderer)
  renderers.set(site.folder, render)
  return writeFiles(site.folder, renderFiles(render, site.template, pages))
}

async function* renderFiles(
  render: RenderPage,
  template: string,
  pages: readonly PageTask[],
): AsyncIterable<SiteFile> {
  for (const { path, preloads } of pages) {
    const { html } = await render(path, template, preloads)
    yield [pageFile(path), html]
  }
}
