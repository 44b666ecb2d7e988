import type { Site } from '../site.ts'

/** What the development server serves: the current site, or the last good one with the findings that broke it since. */
export type DevState =
  | { readonly kind: 'ready'; readonly site: Site }
  | { readonly kind: 'broken'; readonly site: Site | null; readonly message: string }
