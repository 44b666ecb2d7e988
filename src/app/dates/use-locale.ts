import { useSyncExternalStore } from 'react'
import { PRERENDER_LOCALE } from './format-date.ts'

/** Returns the locale of the browser, or the locale of prerendered pages during prerendering and hydration. */
export function useLocale(): string {
  return useSyncExternalStore(subscribe, getBrowserLocale, getPrerenderLocale)
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
