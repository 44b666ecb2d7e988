import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, type StaticHandlerContext, StaticRouterProvider } from 'react-router'
import type { Article } from '../archive/article.ts'
import type { Source } from '../archive/source.ts'
import { articleRenderer } from './article-renderer.tsx'
import { openArchive } from './data/archive.ts'
import { failureOf } from './page-failure.ts'
import { titleOf } from './page-title.ts'
import { PrerenderedApp } from './prerendered.tsx'
import { createRoutes } from './router.tsx'

export interface RenderedPage {
  /** 200, or 404 where the archive has no such page. */
  readonly status: number
  /** What stands in #root. */
  readonly html: string
  readonly title: string
  /** The article that the page shows; null on all other pages. */
  readonly article: Article | null
}

export interface Renderer {
  /** `path` from the root of the archive, such as `/articles/a.html`. Rejects where a view or its data fails. */
  readonly render: (path: string) => Promise<RenderedPage>
}

/** A request must have one; pages know nothing of it. */
const ORIGIN = 'http://archive.invalid'

/** Reads the manifest once: after a change of the data, make a new one. */
export function createRenderer(source: Source): Renderer {
  const archive = openArchive(source)
  const handler = createStaticHandler(createRoutes(archive))
  const renderArticle = articleRenderer(archive, async (path) => renderRouted(await load(path)))

  async function load(path: string): Promise<StaticHandlerContext> {
    const context = await handler.query(new Request(new URL(path, ORIGIN)))
    if (context instanceof Response) throw new Error(`${path}: a page cannot be a redirect`)
    const failure = failureOf(context)
    if (failure !== null) throw failure.error
    return context
  }

  function renderRouted(context: StaticHandlerContext): string {
    const router = createStaticRouter(handler.dataRoutes, context)
    return renderToString(
      <PrerenderedApp>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </PrerenderedApp>,
    )
  }

  async function render(path: string): Promise<RenderedPage> {
    const article = await renderArticle(path)
    if (article !== null) {
      const { html, view } = article
      return { status: 200, html, title: view.title, article: view.page.article }
    }
    const context = await load(path)
    return { status: context.statusCode, html: renderRouted(context), title: titleOf(context), article: null }
  }

  return { render }
}
