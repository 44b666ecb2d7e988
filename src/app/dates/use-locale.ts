import { useDeferredValue, useSyncExternalStore } from 'react'
import { PRERENDER_LOCALE } from './format-date.ts'

/**
 * Returns the locale of the browser, or the locale of prerendered pages during prerendering and hydration. It is deferred,
 * because formatting the dates of a page by another locale takes long, and the reader should not have to wait for it.
 */
export function useLocale(): string {
  return useDeferredValue(useSyncExternalStore(subscribe, getBrowserLocale, getPrerenderLocale))
}

function getBrowserLocale(): string {
  return navigator.language || PRERENDER_LOCALE
}

function getPrerenderLocale(): string {
  return PRERENDER_LOCALE
}

function subscribe(listener: () => void) {
  window.addEventListener('languagechange', listener)
  return () => window.removeEventListener('languagechange', listener)
}
