import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, type StaticHandlerContext, StaticRouterProvider } from 'react-router'
import type { Article } from '../../archive/article.ts'
import type { Source } from '../../archive/source.ts'
import { openArchive } from '../data/archive.ts'
import type { ArticleView } from '../features/article/load-article.ts'
import { relativeHref } from '../navigation/relative-href.ts'
import type { Platform } from '../platform/platform.ts'
import { createRoutes } from '../routes/create-routes.tsx'
import { findFailure } from '../routes/find-failure.ts'
import { findTitle } from '../routes/find-title.ts'

export interface RenderedPage {
  /** 404 if the archive has no such page, else 200. */
  readonly status: number
  /** The content of #root. */
  readonly html: string
  readonly title: string
  /** Null on all pages except those of articles. */
  readonly article: Article | null
}

export interface Renderer {
  /** `path` is a path from the root of the archive, such as `/articles/a.html`. Rejects if a view or its data fails. */
  readonly render: (path: string) => Promise<RenderedPage>
}

/** A request needs an absolute URL. Pages never contain it. */
const ORIGIN = 'http://archive.invalid'

/** Reads the manifest once. If the data changes, create a new renderer. */
export function createRenderer(source: Source): Renderer {
  const platform: Platform = {
    source,
    startSearchWorker: () => {
      throw new Error('expected a page without a search')
    },
    createHref: relativeHref,
    loadOfflineButton: async () => null,
  }
  const handler = createStaticHandler(createRoutes(platform, openArchive(platform)))

  async function render(path: string): Promise<RenderedPage> {
    const context = await handler.query(new Request(new URL(path, ORIGIN)))
    if (context instanceof Response) throw new Error(`${path}: a page cannot be a redirect`)
    const failure = findFailure(context)
    if (failure !== null) throw failure.error
    const router = createStaticRouter(handler.dataRoutes, context)
    const html = renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />)
    return { status: context.statusCode, html, title: findTitle(context), article: findArticle(context) }
  }

  return { render }
}

function findArticle({ loaderData }: StaticHandlerContext): Article | null {
  // The loaders are ours, and only the view of an article has this kind.
  const views = Object.values(loaderData) as readonly (ArticleView | { readonly kind?: never } | null)[]
  for (const view of views) if (view?.kind === 'article') return view.page.article
  return null
}
