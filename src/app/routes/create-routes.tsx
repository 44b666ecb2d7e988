import type { RouteObject } from 'react-router'
import type { Archive } from '../data/archive.ts'
import { loadArticle } from '../features/article/load-article.ts'
import { Failure, FailureAlone } from '../features/failure/failure.tsx'
import { loadFrame } from '../features/layout/load-frame.ts'
import { loadNotFound } from '../features/not-found/load-not-found.ts'
import { type Platform, PlatformContext } from '../platform/platform.ts'
import { Frame } from './frame.tsx'

/**
 * The same routes serve the browser and the prerendering. Loaders are the one way by which data reaches a view. That of
 * articles, where most readers arrive, is part of the first script, so that its data and the code that shows it are
 * fetched side by side; the others come with their views.
 */
export function createRoutes(platform: Platform, archive: Archive): RouteObject[] {
  const list = {
    lazy: async () => {
      const { ListPage, loadList } = await import('./list.tsx')
      return { Component: ListPage, loader: ({ request }) => loadList(archive, request) }
    },
  } satisfies RouteObject

  const months = {
    lazy: async () => {
      const { MonthsPage, loadMonths } = await import('./months.tsx')
      return { Component: MonthsPage, loader: () => archive.read(loadMonths) }
    },
  } satisfies RouteObject

  const month = {
    lazy: async () => {
      const { MonthOrNotFound, loadMonthOrNotFound } = await import('./month.tsx')
      return {
        Component: MonthOrNotFound,
        loader: ({ request, params }) =>
          archive.read((edition) => loadMonthOrNotFound(edition, params['file'] ?? '', request.signal)),
      }
    },
  } satisfies RouteObject

  const pages: RouteObject[] = [
    { index: true, ...list },
    { path: 'index.html', ...list },
    {
      path: 'articles/:file',
      loader: ({ request, params }) => archive.read((edition) => loadArticle(edition, params['file'] ?? '', request)),
      lazy: { Component: async () => (await import('./article.tsx')).ArticleOrNotFound },
    },
    { path: 'months', ...months },
    { path: 'months/index.html', ...months },
    { path: 'months/:file', ...month },
    {
      path: '*',
      loader: ({ request, params }) =>
        archive.read((edition) => loadNotFound(edition, params['*'] ?? '', request.signal)),
      lazy: { Component: async () => (await import('./not-found.tsx')).NotFoundPage },
    },
  ]

  return [
    {
      loader: () => archive.read(loadFrame),
      element: (
        <PlatformContext value={platform}>
          <Frame />
        </PlatformContext>
      ),
      ErrorBoundary: FailureAlone,
      // The masthead stays where a page fails; where the frame's own data fails, there is nothing to put in it.
      children: [{ ErrorBoundary: Failure, children: pages }],
    },
  ]
}
