import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { articlePath, parseArticleFile } from '../archive/paths.ts'
import type { Archive } from './data/archive.ts'
import { type ArticleView, loadArticle } from './features/article/load-article.ts'
import { PrerenderedApp } from './prerendered.tsx'
import { ArticlePage } from './routes/article.tsx'

export interface RenderedArticle {
  /** What stands in #root. */
  readonly html: string
  readonly view: ArticleView
}

/** What stands around the <main> of a page. */
interface Surroundings {
  readonly before: string
  readonly after: string
}

/** Loaders must have one: a page is prerendered without a query, and to its end. */
const REQUEST = new Request('http://archive.invalid/')

/**
 * Renders the pages of articles, which are nearly all pages of an archive; null for any other path. What `Frame` puts
 * around <main> tells of the archive, of the folder that the page is in, and of whether it is the list or an index: all
 * articles share it. So it is cut out of the first page, which `renderInFull` renders; of the others, <main> is
 * rendered alone, without the router's handler and routes, which takes half the time.
 */
export function articleRenderer(
  archive: Archive,
  renderInFull: (path: string) => Promise<string>,
): (path: string) => Promise<RenderedArticle | null> {
  let surroundings: Surroundings | null = null
  return async (path) => {
    const view = await loadView(archive, path)
    if (view === null) return null
    const main = renderMain(view, path)
    surroundings ??= cutOut(main, await renderInFull(path))
    return { html: surroundings.before + main + surroundings.after, view }
  }
}

async function loadView(archive: Archive, path: string): Promise<ArticleView | null> {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const slug = parseArticleFile(file)
  if (slug === null || articlePath(slug) !== path) return null
  const view = await archive.read((edition) => loadArticle(edition, file, REQUEST))
  // What is not found comes with its status around it.
  return 'kind' in view ? view : null
}

/**
 * React makes the ids of `useId` of an element's places among its siblings. Each null keeps the place of what is not
 * rendered: in `Frame`, around <main>; and behind the router, of a script that <StaticRouterProvider> leaves out.
 */
function renderMain(view: ArticleView, path: string): string {
  return renderToString(
    <PrerenderedApp>
      <>
        <StaticRouter location={path}>
          {null}
          {null}
          {null}
          <main id="main" tabIndex={-1}>
            <ArticlePage view={view} />
          </main>
          {null}
          {null}
        </StaticRouter>
        {null}
      </>
    </PrerenderedApp>,
  )
}

/** Throws where `page` does not hold `part` to the byte: the part was then rendered otherwise than the page. */
function cutOut(part: string, page: string): Surroundings {
  const at = page.indexOf(part)
  if (at < 0) throw new Error('an article alone is not rendered as in its page: see renderMain')
  return { before: page.slice(0, at), after: page.slice(at + part.length) }
}
