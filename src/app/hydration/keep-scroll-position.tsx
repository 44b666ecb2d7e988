import { type ReactNode, useInsertionEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the scroll position when its children are mounted, although <ScrollRestoration> scrolls to the top. Insertion
 * effects run before all layout effects, and the layout effects of a component run after those of its children.
 */
export function KeepScrollPosition({ children }: { readonly children: ReactNode }) {
  const scrollY = useRef(0)
  useInsertionEffect(() => {
    scrollY.current = window.scrollY
  }, [])
  useLayoutEffect(() => {
    window.scrollTo(0, scrollY.current)
  }, [])
  return children
}
