/** Makes an element such as a heading focusable by scripts, and focuses it without scrolling. */
export function moveFocus(element: HTMLElement): void {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/**
 * A ref for an element that may be removed while it has the focus, such as the link that removes a filter. The focus then
 * moves to the nearest ancestor with `tabindex="-1"`, and not to the top of the document.
 */
export function moveFocusOnUnmount(element: HTMLElement | null): () => void {
  return () => {
    if (element === null || !element.contains(document.activeElement)) return
    element.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }
}
