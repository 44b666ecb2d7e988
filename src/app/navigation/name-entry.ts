/**
 * Gives the entry of the history that a document was opened for a key of its own. The router calls all such entries
 * `default`: what was remembered of one list, such as where it was left, would be found for the next.
 */
export function nameEntry(): void {
  const state: { readonly key?: string } | null = history.state
  if (!state?.key) history.replaceState({ ...state, key: Math.random().toString(36).slice(2) }, '')
}
