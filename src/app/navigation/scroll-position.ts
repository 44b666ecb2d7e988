import type { createBrowserRouter } from 'react-router'

export type Router = ReturnType<typeof createBrowserRouter>

/** The `sessionStorage` key of <ScrollRestoration>: an object of scroll positions by the keys of history entries. */
export const SCROLL_POSITIONS_KEY = 'backfile:scroll-positions'

/**
 * Sets the scroll position that <ScrollRestoration> applies on its first render. By itself it scrolls to the top,
 * because it registers the saved positions before <RouterProvider> subscribes to the router (react-router 7.18).
 */
export function setInitialScrollPosition(router: Router, scrollY: number): void {
  const disable = router.enableScrollRestoration({ [router.state.location.key]: scrollY }, () => window.scrollY)
  disable()
}

export function readSavedScrollPosition(router: Router): number {
  try {
    // The cast is safe, because only <ScrollRestoration> writes this key.
    const positions = JSON.parse(sessionStorage.getItem(SCROLL_POSITIONS_KEY) ?? '{}') as Record<string, number>
    return positions[router.state.location.key] ?? 0
  } catch {
    return 0
  }
}
