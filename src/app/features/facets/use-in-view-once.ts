import { type RefObject, useEffect, useState } from 'react'

/** Somewhat before it comes into view. */
const AHEAD = '200px'

/** Whether an element has been in the window, or near; one that is folded away has not. */
export function useHasBeenSeen(ref: RefObject<Element | null>): boolean {
  const [hasBeenSeen, setSeen] = useState(false)
  useEffect(() => {
    if (hasBeenSeen || ref.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref, hasBeenSeen])
  return hasBeenSeen
}
