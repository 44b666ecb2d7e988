import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Another page takes the focus, as it would if the browser had loaded it; other filters of one list do not. */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation()
  const mainRef = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    mainRef.current?.focus({ preventScroll: true })
  }, [pathname])
  return mainRef
}
