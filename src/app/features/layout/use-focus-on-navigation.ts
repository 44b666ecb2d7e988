import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { moveFocus } from '../../navigation/move-focus.ts'

/**
 * Moves the focus to the heading of a new page, so that a screen reader announces the page. A new query of the list
 * leaves the focus where it is. Returns a ref for <main>; the heading of the list is above it.
 */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation()
  const mainRef = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const heading = mainRef.current?.querySelector('h1') ?? document.querySelector('h1') ?? mainRef.current
    if (heading !== null) moveFocus(heading)
  }, [pathname])
  return mainRef
}
