import type { RouteObject } from 'react-router'
import type { Archive } from '../data/archive.ts'
import { ErrorPage, RootErrorBoundary } from '../features/failure/error-page.tsx'
import { loadLayout } from '../features/layout/site-footer.tsx'
import type { Platform } from '../platform/platform.ts'
import { loadArticlePage } from './load-article-page.ts'
import { SiteLayout } from './site-layout.tsx'

/**
 * The browser and the prerendering use the same routes. All data reaches a view through the loader of its route. The
 * loader of articles, where most readers arrive, is part of the first script, so that it runs while the view is loading.
 * The other loaders are loaded with their views.
 */
export function createRoutes(platform: Platform, archive: Archive): RouteObject[] {
  const list = {
    lazy: async () => {
      const [{ createListRoute }, OfflineButton] = await Promise.all([
        import('./list.tsx'),
        platform.loadOfflineButton(),
      ])
      return createListRoute(OfflineButton, archive)
    },
  }
  const months = { lazy: async () => (await import('./months.tsx')).createMonthsRoute(archive) }
  const month = { lazy: async () => (await import('./months.tsx')).createMonthRoute(archive) }

  const pages: RouteObject[] = [
    { index: true, ...list },
    { path: 'index.html', ...list },
    {
      path: 'articles/:file',
      loader: ({ request, params }) =>
        archive.read((snapshot) => loadArticlePage(snapshot, params['file'] ?? '', request)),
      lazy: { Component: async () => (await import('./article.tsx')).ArticleOrNotFound },
    },
    { path: 'months', ...months },
    { path: 'months/index.html', ...months },
    { path: 'months/:file', ...month },
    { path: '*', lazy: async () => (await import('./not-found.tsx')).createNotFoundRoute(archive) },
  ]

  return [
    {
      loader: () => archive.read(loadLayout),
      element: <SiteLayout platform={platform} />,
      ErrorBoundary: RootErrorBoundary,
      // The error of a page is shown below the masthead. Without the data of the layout, there is no masthead.
      children: [{ ErrorBoundary: ErrorPage, children: pages }],
    },
  ]
}
