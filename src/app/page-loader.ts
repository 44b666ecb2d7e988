import { RouterContextProvider, type StaticHandler, type StaticHandlerContext } from 'react-router'
import type { Article } from '../archive/article.ts'
import { articlePath, parseArticleFile } from '../archive/paths.ts'
import type { ArticleView } from './features/article/load-article.ts'

/** Gives what a page is rendered from; `path` from the root of the archive, such as `/articles/a.html`. */
export type LoadPage = (path: string) => Promise<StaticHandlerContext>

/** A request must have one; pages know nothing of it. */
const ORIGIN = 'http://archive.invalid'

/**
 * Asks the router's static handler for the data of pages; of articles, which are nearly all pages of an archive, for
 * that of the first alone. To call their loaders takes the handler longer than these take, and their routes are the
 * same, so that from then on they are called from here.
 */
export function pageLoader(handler: StaticHandler): LoadPage {
  let example: StaticHandlerContext | null = null
  return async (path) => {
    const alike = example === null ? null : await loadLike(example, path)
    if (alike !== null) return alike
    const context = await handler.query(new Request(new URL(path, ORIGIN)))
    if (context instanceof Response) throw new Error(`${path}: a page cannot be a redirect`)
    if (articleOf(context.loaderData) !== null) example = context
    return context
  }
}

/** The article that a page shows; null on all other pages. */
export function articleOf(loaderData: Readonly<Record<string, unknown>>): Article | null {
  // Loader data is ours, and only the view of an article is of this kind.
  const views = Object.values(loaderData) as readonly ({ readonly kind?: string } | undefined)[]
  const view = views.find((candidate): candidate is ArticleView => candidate?.kind === 'article')
  return view?.page.article ?? null
}

/** What the handler would give for the page of an article, after that of another; null where there is none at `path`. */
async function loadLike(example: StaticHandlerContext, path: string): Promise<StaticHandlerContext | null> {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const slug = parseArticleFile(file)
  if (slug === null || articlePath(slug) !== path) return null
  const params = { file }
  const url = new URL(path, ORIGIN)
  const request = { request: new Request(url), url, params, context: new RouterContextProvider() }
  const leaf = example.matches.at(-1)
  const matches = example.matches.map((match) =>
    match === leaf ? { ...match, params, pathname: path, pathnameBase: path } : { ...match, params },
  )
  const loaded = matches.map(async ({ route }) =>
    typeof route.loader === 'function'
      ? [[route.id, await route.loader({ ...request, pattern: leaf?.route.path ?? '' })] as const]
      : [],
  )
  const loaderData = Object.fromEntries((await Promise.all(loaded)).flat())
  if (articleOf(loaderData) === null) return null
  return { ...example, location: { ...example.location, pathname: path }, matches, loaderData }
}
