import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useIsPrerendered } from '../prerendered.tsx'

/**
 * A ref for a field of a prerendered page, which a reader may have used while the scripts were on their way: hands what
 * stands in it to `take`, where that is not the value that it is shown with.
 */
export function useEarlyValue<E extends { readonly value: string }>(
  value: string,
  take: (value: string) => void,
): RefObject<E | null> {
  const fieldRef = useRef<E>(null)
  const found = useRef(value)
  const shown = useRef({ value, take })
  // Of a field that is made anew, browsers may restore what stood in one of another list.
  const [isPrerendered] = useState(useIsPrerendered())
  // Any update of the field would put its own value back, and the router takes no navigation before its own effects.
  useLayoutEffect(() => {
    if (isPrerendered) found.current = fieldRef.current?.value ?? found.current
  }, [isPrerendered])
  useEffect(() => {
    if (found.current !== shown.current.value) shown.current.take(found.current)
  }, [])
  return fieldRef
}
