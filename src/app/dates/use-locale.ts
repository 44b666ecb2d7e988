import { useSyncExternalStore } from 'react'
import { PRERENDER_LOCALE } from './formats.ts'

/** The reader's locale; while hydrating, that of the prerendered page, so that both agree. */
export function useLocale(): string {
  return useSyncExternalStore(subscribe, readersLocale, () => PRERENDER_LOCALE)
}

function readersLocale(): string {
  return navigator.language || PRERENDER_LOCALE
}

function subscribe(listener: () => void) {
  window.addEventListener('languagechange', listener)
  return () => window.removeEventListener('languagechange', listener)
}
