import { type RefObject, useEffect, useRef, useState } from 'react'
import { useIsPrerendered } from '../prerendered.tsx'

/**
 * Where a page is made anew while the reader is typing in the field `name` of the old one, as after a reload, the field
 * that takes its place takes the focus and hands what stands there to `take`.
 */
export function useFieldInHand(
  fieldRef: RefObject<HTMLInputElement | null>,
  name: string,
  take: (value: string) => void,
): void {
  const isPrerendered = useIsPrerendered()
  // The old field is still there while the new one is rendered for the first time.
  const [inHand] = useState(() => (isPrerendered ? null : valueInHand(name)))
  const takeFirst = useRef(take)
  useEffect(() => {
    const field = fieldRef.current
    if (inHand === null || field === null) return
    field.focus()
    if (inHand !== field.value) takeFirst.current(inHand)
  }, [fieldRef, inHand])
}

function valueInHand(name: string): string | null {
  const field = document.activeElement
  return field instanceof HTMLInputElement && field.name === name ? field.value : null
}
