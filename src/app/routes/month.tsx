import { useLoaderData } from 'react-router'
import type { Edition } from '../data/edition.ts'
import { loadMonth, type MonthView } from '../features/months/load-month.ts'
import { MonthPage } from '../features/months/month-page.tsx'
import { loadNotFound, type NotFoundView } from '../features/not-found/load-not-found.ts'
import { NotFound } from '../features/not-found/not-found.tsx'

/** `file` is the last part of the address, such as `2024-03.html`. */
export async function loadMonthOrNotFound(edition: Edition, file: string, signal: AbortSignal) {
  return (await loadMonth(edition, file)) ?? (await loadNotFound(edition, file, signal))
}

export function MonthOrNotFound() {
  // The result of `loadMonthOrNotFound`, see router.tsx.
  const view: MonthView | NotFoundView = useLoaderData()
  return view.kind === 'month' ? <MonthPage view={view} /> : <NotFound view={view} />
}
