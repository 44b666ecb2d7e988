import { type RefObject, useEffect } from 'react'

/** For `aria-keyshortcuts`. */
export const SEARCH_KEYS = '/ Control+K Meta+K'

/** Lets `/` and Ctrl+K or Cmd+K, from anywhere on the page, go to the search box and select what stands in it. */
export function useSearchKeys(boxRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const box = boxRef.current
      // A dialog makes all behind it inert: what cannot take the focus is not to swallow the key.
      if (box === null || !isSearchKey(event) || document.querySelector('dialog:modal') !== null) return
      event.preventDefault()
      box.focus()
      box.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [boxRef])
}

function isSearchKey({ key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey) return false
  // Some keyboards have the slash on a shifted key.
  if (key === '/') return !ctrlKey && !metaKey && !isTypedInto(target)
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const takesText = target instanceof HTMLInputElement && !['checkbox', 'range'].includes(target.type)
  return takesText || target.isContentEditable || target.matches('textarea, select')
}
