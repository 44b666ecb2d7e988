/** Of what left-lists.ts keeps in the session's storage. */
export const LISTS_KEY = 'backfile:lists'

/**
 * Whether a list was left at an entry of the history, before this page was loaded. Apart from left-lists.ts, which only
 * lists need: every page asks this when it starts.
 */
export function isListKept(historyKey: string): boolean {
  try {
    return sessionStorage.getItem(LISTS_KEY)?.includes(JSON.stringify(historyKey)) === true
  } catch {
    return false
  }
}
