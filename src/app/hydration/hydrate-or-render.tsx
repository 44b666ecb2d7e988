import { type ReactNode, startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { isFiltering, parseQuery } from '../../archive/query.ts'
import { KeepScrollPosition } from './keep-scroll-position.tsx'
import { showStalePageNotice } from './stale-page-notice.ts'
import { hasSavedList } from '../navigation/has-saved-list.ts'
import { isList } from '../navigation/steps-to-list.ts'
import { findFailure } from '../routes/find-failure.ts'
import { findTitle } from '../routes/find-title.ts'
import { readSavedScrollPosition, type Router, setInitialScrollPosition } from '../navigation/scroll-position.ts'

/**
 * Hydrates the prerendered page in `container` after the loaders have loaded its data. Renders a new page if the page
 * was prerendered for another state. Returns null if the data cannot be loaded, and the page then stays readable, with
 * plain links. `hasMoved` is true if the document was loaded for another address than the address of the router.
 */
export async function hydrateOrRender(router: Router, container: Element, hasMoved = false): Promise<Root | null> {
  const initialKey = router.state.location.key
  await waitUntilInitialized(router)
  // The service worker hides a page that it serves for the address of another page.
  container.removeAttribute('hidden')
  // The reader may have gone back while the scripts and the data were loading.
  const isInitialEntry = !hasMoved && router.state.location.key === initialKey
  const isPrerendered = container.childElementCount > 0
  if (isPrerendered && shouldKeepStaticPage(router) && (isInitialEntry || !hasLayout(router))) {
    showStalePageNotice(container, isFilteredList(router))
    return null
  }

  document.title = findTitle(router.state)
  router.subscribe((state) => {
    if (state.navigation.state === 'idle') document.title = findTitle(state)
  })
  const app = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  )
  if (isPrerendered && isInitialEntry && isAsPrerendered(router)) return hydrate(container, app)
  setInitialScrollPosition(router, isInitialEntry ? window.scrollY : readSavedScrollPosition(router))
  const root = createRoot(container)
  root.render(app)
  return root
}

/** Hydrates in a transition, so that the page reacts to the reader meanwhile. */
function hydrate(container: Element, app: ReactNode): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => resolve(hydrateRoot(container, <KeepScrollPosition>{app}</KeepScrollPosition>)))
  })
}

/** A list with a query shows its own error, and no page was prerendered for it. */
function shouldKeepStaticPage(router: Router): boolean {
  return findFailure(router.state) !== null && (router.state.errors !== null || !isFilteredList(router))
}

/** Without its own data, the layout cannot show the error of a page below the masthead. */
function hasLayout({ state: { matches, loaderData } }: Router): boolean {
  return loaderData[matches[0]?.route.id ?? ''] !== undefined
}

function isFilteredList({ basename, state: { location } }: Router): boolean {
  return isList(location.pathname, basename) && isFiltering(parseQuery(new URLSearchParams(location.search)))
}

/**
 * Pages are prerendered without a query, 404.html stands for all missing pages, and the list is prerendered as on the
 * first visit: a list that the reader returns to shows other rows.
 */
function isAsPrerendered({ basename, state: { location, matches, loaderData } }: Router): boolean {
  const view: unknown = loaderData[matches.at(-1)?.route.id ?? '']
  const isNotFound = typeof view === 'object' && view !== null && 'kind' in view && view.kind === 'not-found'
  const isVisitedList = isList(location.pathname, basename) && hasSavedList(location.key)
  return location.search === '' && !isNotFound && !isVisitedList
}

function waitUntilInitialized(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const unsubscribe = router.subscribe((state) => {
      if (!state.initialized) return
      unsubscribe()
      resolve()
    })
  })
}
