import { type RouteObject, useLoaderData } from 'react-router'
import type { Archive } from '../data/archive.ts'
import { loadMonths, type MonthsView } from '../features/months/load-months.ts'
import { MonthIndex } from '../features/months/month-index.tsx'

export function createMonthsRoute(archive: Archive) {
  return { Component: MonthsPage, loader: () => archive.read(loadMonths) } satisfies RouteObject
}

function MonthsPage() {
  const view: MonthsView = useLoaderData()
  return <MonthIndex view={view} />
}
