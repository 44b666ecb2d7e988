import { type RouteObject, useLoaderData } from 'react-router'
import type { Archive } from '../data/archive.ts'
import { loadMonthIndex, MonthIndex, type MonthIndexView } from '../features/months/month-index.tsx'
import { loadMonth, MonthPage, type MonthView } from '../features/months/month-page.tsx'
import { loadNotFoundPage, type NotFoundPageView } from './not-found.tsx'

export function createMonthsRoute(archive: Archive) {
  return { Component: MonthsPage, loader: () => archive.read(loadMonthIndex) } satisfies RouteObject
}

function MonthsPage() {
  const view: MonthIndexView = useLoaderData()
  return <MonthIndex view={view} />
}

export function createMonthRoute(archive: Archive) {
  return {
    Component: MonthOrNotFound,
    loader: ({ request: { signal }, params: { file = '' } }) =>
      archive.read(
        async (snapshot) => (await loadMonth(snapshot, file)) ?? (await loadNotFoundPage(snapshot, file, signal)),
      ),
  } satisfies RouteObject
}

function MonthOrNotFound() {
  const view: MonthView | NotFoundPageView = useLoaderData()
  return view.kind === 'month' ? <MonthPage view={view} /> : <view.NotFound view={view} />
}
