import { type RouteObject, useLoaderData } from 'react-router'
import type { ArchiveSnapshot } from '../data/archive-snapshot.ts'
import type { Archive } from '../data/archive.ts'
import { loadMonth, type MonthView } from '../features/months/load-month.ts'
import { MonthPage } from '../features/months/month-page.tsx'
import { loadNotFoundPage, type NotFoundPageView } from './not-found.tsx'

export function createMonthRoute(archive: Archive) {
  return {
    Component: MonthOrNotFound,
    loader: ({ request, params }) =>
      archive.read((snapshot) => loadMonthOrNotFound(snapshot, params['file'] ?? '', request.signal)),
  } satisfies RouteObject
}

/** `file` is the last part of the address, such as `2024-03.html`. */
async function loadMonthOrNotFound(snapshot: ArchiveSnapshot, file: string, signal: AbortSignal) {
  return (await loadMonth(snapshot, file)) ?? (await loadNotFoundPage(snapshot, file, signal))
}

function MonthOrNotFound() {
  const view: MonthView | NotFoundPageView = useLoaderData()
  return view.kind === 'month' ? <MonthPage view={view} /> : <view.NotFound view={view} />
}
