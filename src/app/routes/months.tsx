import { type RouteObject, useLoaderData } from 'react-router'
import type { Archive } from '../data/archive.ts'
import { loadMonthIndex, MonthIndex, type MonthIndexView } from '../features/months/month-index.tsx'

export function createMonthsRoute(archive: Archive) {
  return { Component: MonthsPage, loader: () => archive.read(loadMonthIndex) } satisfies RouteObject
}

function MonthsPage() {
  const view: MonthIndexView = useLoaderData()
  return <MonthIndex view={view} />
}
