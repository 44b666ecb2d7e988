import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import type { Article } from '../archive/article.ts'
import type { Source } from '../archive/source.ts'
import { openArchive } from './data/archive.ts'
import { failureOf } from './page-failure.ts'
import { articleOf, pageLoader } from './page-loader.ts'
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

/** Reads the manifest once: after a change of the data, make a new one. */
export function createRenderer(source: Source): Renderer {
  const handler = createStaticHandler(createRoutes(openArchive(source)))
  const load = pageLoader(handler)

  async function render(path: string): Promise<RenderedPage> {
    const context = await load(path)
    const failure = failureOf(context)
    if (failure !== null) throw failure.error
    const router = createStaticRouter(handler.dataRoutes, context)
    const html = renderToString(
      <PrerenderedApp>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </PrerenderedApp>,
    )
    return { status: context.statusCode, html, title: titleOf(context), article: articleOf(context.loaderData) }
  }

  return { render }
}
