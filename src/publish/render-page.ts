import type { createRenderer } from '../app/entry-prerender.tsx'
import { articlePath } from '../archive/paths.ts'
import type { Site } from './build-site.ts'
import { memorySource } from './memory-source.ts'
import { type Preload, renderHead } from './page-head.ts'
import { fillTemplate, rootOf } from './page-template.ts'

/** The app's way to render pages: loaded at run time, since it is compiled by Vite. */
export type CreateRenderer = typeof createRenderer

export interface PageFile {
  readonly status: number
  readonly html: string
}

export type RenderPage = (path: string, template: string, preloads?: readonly Preload[]) => Promise<PageFile>

/** Renders whole pages of a site; `path` is an address from the root of the archive. */
export function pageRenderer(site: Site, createRenderer: CreateRenderer): RenderPage {
  const renderer = createRenderer(memorySource(site.data.files))
  const articles = new Map(site.articles.map((article) => [articlePath(article.slug), article]))
  const { title: siteTitle, description, home } = site.settings
  return async (path, template, preloads = []) => {
    const { status, html, title } = await renderer.render(path)
    const article = articles.get(path) ?? null
    const head = renderHead({
      title,
      description: article ? article.excerpt : description,
      siteTitle,
      article,
      address: home === null ? null : new URL(path.slice(1), home).href,
      preloads,
    })
    return { status, html: fillTemplate(template, { root: rootOf(path), head, app: html }) }
  }
}
