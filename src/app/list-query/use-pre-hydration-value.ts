import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Field = HTMLInputElement | HTMLSelectElement

/**
 * Returns a ref for a field of the prerendered page. If the reader changed the field before the scripts were loaded,
 * `onChange` receives its value after the first render. Hydration keeps the element. A page that is rendered again,
 * such as after a reload, replaces the element, and the new field then receives the focus.
 */
export function usePreHydrationValue<E extends Field>(
  name: string,
  onChange: (value: string) => void,
): RefObject<E | null> {
  const fieldRef = useRef<E>(null)
  const firstOnChange = useRef(onChange)
  const changed = useRef<string | null>(null)
  const [prerendered] = useState(() => findField(name))
  // A layout effect, because any update of the new field overwrites its value.
  useLayoutEffect(() => {
    if (prerendered !== null) changed.current ??= changedValue(prerendered.field)
  }, [prerendered])
  // An effect, because the router accepts no navigation before its own effects.
  useEffect(() => {
    if (prerendered?.hasFocus === true && prerendered.field !== fieldRef.current) fieldRef.current?.focus()
    if (changed.current !== null) firstOnChange.current(changed.current)
    changed.current = null
  }, [prerendered])
  return fieldRef
}

function findField(name: string): { readonly field: Field; readonly hasFocus: boolean } | null {
  if (typeof document === 'undefined') return null
  const field = document.querySelector<Field>(`[name="${name}"]`)
  return field && { field, hasFocus: document.activeElement === field }
}

/** Null if the field has its initial value from the HTML. */
function changedValue(field: Field): string | null {
  const initial =
    field instanceof HTMLSelectElement
      ? Array.from(field.options).find(({ defaultSelected }) => defaultSelected)?.value
      : field.defaultValue
  return field.value === initial ? null : field.value
}
