import type { ComponentType } from 'react'
import { data, type RouteObject, useLoaderData } from 'react-router'
import type { Archive } from '../data/archive.ts'
import type { ArchiveSnapshot } from '../data/archive-snapshot.ts'
import { loadNotFound, NotFound, type NotFoundView } from '../features/not-found/not-found.tsx'

/** Contains its component, so that the script of an article does not. */
export interface NotFoundPageView extends NotFoundView {
  readonly NotFound: ComponentType<{ readonly view: NotFoundView }>
}

/** Resolves to a response with status 404. `path` is the requested path. */
export async function loadNotFoundPage(snapshot: ArchiveSnapshot, path: string, signal: AbortSignal) {
  const view: NotFoundPageView = { ...(await loadNotFound(snapshot, path, signal)), NotFound }
  return data(view, { status: 404 })
}

export function createNotFoundRoute(archive: Archive) {
  return {
    Component: NotFoundPage,
    loader: ({ request, params }) =>
      archive.read((snapshot) => loadNotFoundPage(snapshot, params['*'] ?? '', request.signal)),
  } satisfies RouteObject
}

function NotFoundPage() {
  const view: NotFoundPageView = useLoaderData()
  return <NotFound view={view} />
}
