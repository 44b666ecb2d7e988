import type { RouteObject } from 'react-router'
import type { Archive } from './data/archive.ts'
import { loadArticle } from './features/article/load-article.ts'
import { loadList } from './features/article-list/load-list.ts'
import { Failure, FailureAlone } from './features/failure/failure.tsx'
import { loadFrame } from './features/layout/load-frame.ts'
import { loadMonth } from './features/months/load-month.ts'
import { loadMonths } from './features/months/load-months.ts'
import { loadNotFound } from './features/not-found/load-not-found.ts'
import { Frame } from './routes/frame.tsx'

/**
 * The same routes serve the browser and the prerendering. Loaders are the one way by which data reaches a view, and
 * are part of the first script, so that data and the code that shows it are fetched side by side.
 */
export function createRoutes(archive: Archive): RouteObject[] {
  const list = {
    loader: ({ request }) => loadList(archive, new URL(request.url).searchParams),
    lazy: { Component: async () => (await import('./routes/list.tsx')).ListPage },
  } satisfies RouteObject

  const months = {
    loader: () => archive.read(loadMonths),
    lazy: { Component: async () => (await import('./routes/months.tsx')).MonthsPage },
  } satisfies RouteObject

  const pages: RouteObject[] = [
    { index: true, ...list },
    { path: 'index.html', ...list },
    {
      path: 'articles/:file',
      loader: ({ request, params }) =>
        archive.read((edition) => loadArticle(edition, params['file'] ?? '', new URL(request.url).searchParams)),
      lazy: { Component: async () => (await import('./routes/article.tsx')).ArticleOrNotFound },
    },
    { path: 'months', ...months },
    { path: 'months/index.html', ...months },
    {
      path: 'months/:file',
      loader: ({ params }) => archive.read((edition) => loadMonth(edition, params['file'] ?? '')),
      lazy: { Component: async () => (await import('./routes/month.tsx')).MonthOrNotFound },
    },
    {
      path: '*',
      loader: ({ params }) => archive.read((edition) => loadNotFound(edition, params['*'] ?? '')),
      lazy: { Component: async () => (await import('./routes/not-found.tsx')).NotFoundPage },
    },
  ]

  return [
    {
      loader: () => archive.read(loadFrame),
      Component: Frame,
      ErrorBoundary: FailureAlone,
      // The masthead stays where a page fails; where the frame's own data fails, there is nothing to put in it.
      children: [{ ErrorBoundary: Failure, children: pages }],
    },
  ]
}
