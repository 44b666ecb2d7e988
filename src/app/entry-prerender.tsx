import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import type { Source } from '../archive/source.ts'
import { openArchive } from './data/archive.ts'
import { titleOf } from './page-title.ts'
import { createRoutes } from './router.tsx'

export interface RenderedPage {
  /** 200, or 404 where the archive has no such page. */
  readonly status: number
  /** What stands in #root. */
  readonly html: string
  readonly title: string
}

export interface Renderer {
  /** `path` from the root of the archive, such as `/articles/a.html`. Rejects where a view or its data fails. */
  readonly render: (path: string) => Promise<RenderedPage>
}

/** Reads the manifest once: after a change of the data, make a new one. */
export function createRenderer(source: Source): Renderer {
  const handler = createStaticHandler(createRoutes(openArchive(source)))

  async function render(path: string): Promise<RenderedPage> {
    const context = await handler.query(new Request(new URL(path, 'http://archive.invalid')))
    if (context instanceof Response) throw new Error(`${path}: a page cannot be a redirect`)
    const [error] = Object.values(context.errors ?? {})
    if (error !== undefined) throw error
    const router = createStaticRouter(handler.dataRoutes, context)
    const html = renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />)
    return { status: context.statusCode, html, title: titleOf(context) }
  }

  return { render }
}
