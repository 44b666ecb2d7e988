import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import type { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { isFiltering, parseQuery } from '../archive/query.ts'
import { hasSavedList } from './navigation/has-saved-list.ts'
import { showStandingNotice } from './features/failure/standing-notice.ts'
import { isList } from './navigation/steps-to-list.ts'
import { failureOf } from './page-failure.ts'
import { titleOf } from './page-title.ts'
import { PrerenderedApp } from './prerendered.tsx'
import { SCROLL_POSITIONS_KEY } from './routes/frame.tsx'

export type Router = ReturnType<typeof createBrowserRouter>

/**
 * Takes over the prerendered page in `container` once the router has the data that it was made of; no data is
 * written into the page. Where the page was prerendered for another state, it is rendered anew. Where the data
 * cannot be had, the page stays as it is, readable and with plain links, and null is given back. `hasMoved` tells that
 * the page was loaded for another address than the router's: it then stays only where there is nothing better.
 */
export async function showArchive(router: Router, container: Element, hasMoved = false): Promise<Root | null> {
  const arrivedAt = router.state.location.key
  await untilInitialized(router)
  // The service worker hides what stands in a page that it shows in the place of another.
  container.removeAttribute('hidden')
  // A reader who is quick may have gone back while the scripts and their data were on their way.
  const isWhereArrived = !hasMoved && router.state.location.key === arrivedAt
  const isPrerendered = container.childElementCount > 0
  if (isPrerendered && isBetterLeft(router) && (isWhereArrived || !hasFrame(router))) {
    showStandingNotice(container, isListFiltered(router))
    return null
  }
  document.title = titleOf(router.state)
  router.subscribe((state) => {
    if (state.navigation.state === 'idle') document.title = titleOf(state)
  })
  startAt(router, isWhereArrived ? window.scrollY : storedScrollPosition(router))
  if (isPrerendered && isWhereArrived && isAsPrerendered(router)) return await hydrateInSlices(container, router)
  const root = createRoot(container)
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
  return root
}

/** The page reads already: in a transition, React lets the reader scroll and type between its steps. */
function hydrateInSlices(container: Element, router: Router): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => {
      const root = hydrateRoot(
        container,
        <StrictMode>
          <PrerenderedApp onHydrated={() => resolve(root)}>
            <RouterProvider router={router} />
          </PrerenderedApp>
        </StrictMode>,
      )
    })
  })
}

/** A list that was asked for something can say itself what failed, and the page prerendered for it is not that list. */
function isBetterLeft(router: Router): boolean {
  return failureOf(router.state) !== null && (router.state.errors !== null || !isListFiltered(router))
}

/** Whether there is a masthead to say below it what failed. */
function hasFrame({ state: { matches, loaderData } }: Router): boolean {
  return loaderData[matches[0]?.route.id ?? ''] !== undefined
}

function isListFiltered({ basename, state: { location } }: Router): boolean {
  return isList(location.pathname, basename) && isFiltering(parseQuery(new URLSearchParams(location.search)))
}

/**
 * Pages are prerendered without a query, one stands for all addresses that lead nowhere, and the list as at the first
 * visit: one that is come back to, after a reload or from elsewhere, shows other rows.
 */
function isAsPrerendered({ basename, state: { location, matches, loaderData } }: Router): boolean {
  const view: unknown = loaderData[matches.at(-1)?.route.id ?? '']
  const isNotFound = typeof view === 'object' && view !== null && 'kind' in view && view.kind === 'not-found'
  const isVisitedList = isList(location.pathname, basename) && hasSavedList(location.key)
  return location.search === '' && !isNotFound && !isVisitedList
}

/**
 * Where the browser brought the window back to, or where the reader went while the scripts were on their way, is
 * where the page begins. <ScrollRestoration> would begin at the top: it hands over the positions that it knows when it
 * is mounted, which is before <RouterProvider> listens (react-router 7.18).
 */
function startAt(router: Router, scrollY: number): void {
  const stop = router.enableScrollRestoration({ [router.state.location.key]: scrollY }, () => window.scrollY)
  stop()
}

function storedScrollPosition(router: Router): number {
  try {
    // Nothing but <ScrollRestoration> writes under this key.
    const positions = JSON.parse(sessionStorage.getItem(SCROLL_POSITIONS_KEY) ?? '{}') as Record<string, number>
    return positions[router.state.location.key] ?? 0
  } catch {
    return 0
  }
}

function untilInitialized(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const unsubscribe = router.subscribe((state) => {
      if (!state.initialized) return
      unsubscribe()
      resolve()
    })
  })
}
