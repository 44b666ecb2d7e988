import { type RefObject, useEffect } from 'react'

/** The value of `aria-keyshortcuts`. */
export const SEARCH_SHORTCUTS = '/ Control+K Meta+K'

/** These shortcuts focus the search box and select its text, from anywhere on the page. */
export function useSearchShortcuts(inputRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const input = inputRef.current
      // Behind a modal dialog the search box cannot be focused, so the key must keep its usual effect.
      if (input === null || !isSearchShortcut(event) || document.querySelector('dialog:modal') !== null) return
      event.preventDefault()
      input.focus()
      input.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [inputRef])
}

function isSearchShortcut(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target } = event
  if (defaultPrevented || altKey) return false
  // Shift is allowed, because some keyboards have the slash on a shifted key.
  if (key === '/') return !ctrlKey && !metaKey && !isTextField(target)
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
}

/** Includes selects, which find an option by the letters that are typed. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTextInput = target instanceof HTMLInputElement && !['checkbox', 'range'].includes(target.type)
  return isTextInput || target.isContentEditable || target.matches('textarea, select')
}
