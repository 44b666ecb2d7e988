import type { createRenderer } from '../app/entry-prerender.tsx'
import { NOT_FOUND_PATH } from '../archive/paths.ts'
import type { Settings } from '../archive/settings.ts'
import type { Source } from '../archive/source.ts'
import { renderHead, renderStyles } from './page-head.ts'
import type { PageTask } from './page-tasks.ts'
import { fillTemplate, rootOf } from './page-template.ts'

/** The app's way to render pages: handed in, since it is compiled in one way for a build and in another while serving. */
export type CreateRenderer = typeof createRenderer

export interface PageFile {
  readonly status: number
  readonly html: string
}

/** The template of a page that is served live has all that it needs. */
export type PageLinks = Pick<PageTask, 'styles' | 'preloads'>

export type RenderPage = (path: string, template: string, links?: PageLinks) => Promise<PageFile>

/** Renders whole pages from an archive's data; `path` is an address from the root of the archive. */
export function pageRenderer(source: Source, settings: Settings, create: CreateRenderer): RenderPage {
  const renderer = create(source)
  return async (path, template, { styles, preloads } = { styles: [], preloads: [] }) => {
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
    return {
      status,
      html: fillTemplate(template, { root: rootOf(path), head, styles: renderStyles(styles), app: html }),
    }
  }
}
