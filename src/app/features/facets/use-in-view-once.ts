import { type RefObject, useEffect, useState } from 'react'

/** Elements count as visible slightly before they scroll into view. */
const ROOT_MARGIN = '200px'

/** Returns true once the element has been visible. A collapsed element is not visible. */
export function useInViewOnce(ref: RefObject<Element | null>): boolean {
  const [hasBeenInView, setInView] = useState(false)
  useEffect(() => {
    if (hasBeenInView || ref.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setInView(true)
      },
      { rootMargin: ROOT_MARGIN },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref, hasBeenInView])
  return hasBeenInView
}
