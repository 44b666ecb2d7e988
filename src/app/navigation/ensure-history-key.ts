/**
 * Gives the history entry of a new document a unique key. The router uses the key `default` for all such entries, so
 * the saved state of one list would be restored in another.
 */
export function ensureHistoryKey(): void {
  const state: { readonly key?: string } | null = history.state
  if (!state?.key) history.replaceState({ ...state, key: Math.random().toString(36).slice(2) }, '')
}
