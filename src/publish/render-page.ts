import type { createRenderer } from '../app/entry-prerender.tsx'
import { NOT_FOUND_PATH } from '../archive/paths.ts'
import type { Settings } from '../archive/settings.ts'
import type { Source } from '../archive/source.ts'
import { type Preload, renderHead } from './page-head.ts'
import { fillTemplate, rootOf } from './page-template.ts'

/** The app's way to render pages: handed in, since it is compiled in one way for a build and in another while serving. */
export type CreateRenderer = typeof createRenderer

export interface PageFile {
  readonly status: number
  readonly html: string
}

export type RenderPage = (path: string, template: string, preloads?: readonly Preload[]) => Promise<PageFile>

/** Renders whole pages from an archive's data; `path` is an address from the root of the archive. */
export function pageRenderer(source: Source, settings: Settings, create: CreateRenderer): RenderPage {
  const renderer = create(source)
  return async (path, template, preloads = []) => {
    const { status, html, title, article } = await renderer.render(path)
    const head = renderHead({
      title,
      description: article ? article.excerpt : settings.description,
      siteTitle: settings.title,
      isNotFound: path === NOT_FOUND_PATH,
      article,
      address: settings.home === null ? null : new URL(path.slice(1), settings.home).href,
      preloads,
    })
    return { status, html: fillTemplate(template, { root: rootOf(path), head, app: html }) }
  }
}
