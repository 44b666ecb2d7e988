import { useLoaderData } from 'react-router'
import type { MonthView } from '../features/months/load-month.ts'
import { MonthPage } from '../features/months/month-page.tsx'
import type { NotFoundView } from '../features/not-found/load-not-found.ts'
import { NotFound } from '../features/not-found/not-found.tsx'

export { loadMonth } from '../features/months/load-month.ts'

export function MonthOrNotFound() {
  // What `loadMonth` gave, see router.tsx.
  const view: MonthView | NotFoundView = useLoaderData()
  return view.kind === 'month' ? <MonthPage view={view} /> : <NotFound view={view} />
}
