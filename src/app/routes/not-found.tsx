import { useLoaderData } from 'react-router'
import type { NotFoundView } from '../features/not-found/load-not-found.ts'
import { NotFound } from '../features/not-found/not-found.tsx'

export function NotFoundPage() {
  // The result of `loadNotFound`, see create-routes.tsx.
  const view: NotFoundView = useLoaderData()
  return <NotFound view={view} />
}
