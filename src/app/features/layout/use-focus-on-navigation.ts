import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { moveFocus } from '../../navigation/move-focus.ts'

/**
 * The heading of another page takes the focus, which says where the reader has come to; other filters of one list
 * leave it where it is. The ref is for <main>: the list has its heading above it.
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
