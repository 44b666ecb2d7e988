/** Focuses what only a script can focus, such as a heading, and leaves the scroll position to others. */
export function moveFocus(element: HTMLElement): void {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/**
 * A ref for what may go away while it is in use, such as the link of a filter that is let go of: the focus then goes to
 * what it stood in, not to the top of the document.
 */
export function handFocusOn(element: HTMLElement | null): () => void {
  return () => {
    if (element === null || !element.contains(document.activeElement)) return
    element.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }
}
