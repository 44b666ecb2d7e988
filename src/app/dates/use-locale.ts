import { useSyncExternalStore } from 'react'
import { useIsPrerendered } from '../prerendered.tsx'
import { PRERENDER_LOCALE } from './format-date.ts'

/** The reader's locale; of a page that was prerendered in another, soon after it is hydrated. */
export function useLocale(): string {
  const localeNow = useIsPrerendered() ? prerenderLocale : readersLocale
  return useSyncExternalStore(subscribe, localeNow, prerenderLocale)
}

function readersLocale(): string {
  return navigator.language || PRERENDER_LOCALE
}

function prerenderLocale(): string {
  return PRERENDER_LOCALE
}

function subscribe(listener: () => void) {
  window.addEventListener('languagechange', listener)
  return () => window.removeEventListener('languagechange', listener)
}
