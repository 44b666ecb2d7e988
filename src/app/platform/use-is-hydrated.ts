import { useSyncExternalStore } from 'react'

/** False while prerendering and hydrating, which must render the same elements. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

function subscribe() {
  return () => {}
}
