import { useLoaderData } from 'react-router'
import { MonthIndex } from '../features/months/month-index.tsx'
import type { MonthsView } from '../features/months/load-months.ts'

export { loadMonths } from '../features/months/load-months.ts'

export function MonthsPage() {
  // What `loadMonths` gave, see router.tsx.
  const view: MonthsView = useLoaderData()
  return <MonthIndex view={view} />
}
