/** The `sessionStorage` key that features/article-list/window/list-state.ts writes. */
export const SAVED_LISTS_KEY = 'backfile:lists'

/** Apart from list-state.ts, because every page checks this when it starts, and only lists need the rest. */
export function hasSavedList(historyKey: string): boolean {
  try {
    return sessionStorage.getItem(SAVED_LISTS_KEY)?.includes(JSON.stringify(historyKey)) === true
  } catch {
    return false
  }
}
