import { createRenderer } from '../app/entries/entry-prerender.tsx'
import type { Settings } from '../archive/settings.ts'
import { folderSource } from './data/folder-source.ts'
import type { PageTask } from './pages/page-tasks.ts'
import { pageFile } from './pages/page-template.ts'
import { pageRenderer, type RenderPage } from './pages/render-page.ts'
import { type SiteFile, writeFiles, type Written } from './output/write-files.ts'

/** The bundle that pages are rendered into; its data has been written. */
export interface PageSite {
  readonly folder: string
  readonly settings: Settings
  readonly template: string
}

export interface PageBatch {
  readonly site: PageSite
  readonly pages: readonly PageTask[]
  /** Data files that only these pages need, by their path: handed over, they need not be read from the disk. */
  readonly files: ReadonlyMap<string, string>
  /** Those of them that are to be written with the pages. */
  readonly unwritten: ReadonlySet<string>
}

/** What a worker keeps from batch to batch: a renderer remembers the manifest and whatever else pages share. */
interface Desk {
  readonly atHand: Map<string, string>
  readonly render: RenderPage
}

/** By the bundle's folder. */
const desks = new Map<string, Desk>()

/** Renders and writes some pages; runs in a worker. */
export default async function renderBatch({ site, pages, files, unwritten }: PageBatch): Promise<Written> {
  const { atHand, render } = deskOf(site)
  for (const [path, text] of files) atHand.set(path, text)
  const data = await writeFiles(
    site.folder,
    [...files].filter(([path]) => unwritten.has(path)),
  )
  const html = await writeFiles(site.folder, renderFiles(render, site.template, pages))
  atHand.clear()
  return { count: data.count + html.count, bytes: data.bytes + html.bytes }
}

function deskOf({ folder, settings }: PageSite): Desk {
  const known = desks.get(folder)
  if (known !== undefined) return known
  const atHand = new Map<string, string>()
  const desk = { atHand, render: pageRenderer(folderSource(folder, atHand), settings, createRenderer) }
  desks.set(folder, desk)
  return desk
}

async function* renderFiles(render: RenderPage, template: string, pages: readonly PageTask[]): AsyncIterable<SiteFile> {
  for (const page of pages) {
    const { html } = await render(page.path, template, page)
    yield [pageFile(page.path), html]
  }
}
