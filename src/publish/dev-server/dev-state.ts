import type { Site } from '../site.ts'

/** The state of the development server: the current site, or the last site without errors and the later findings. `message` is escaped. */
export type DevState =
  | { readonly kind: 'ready'; readonly site: Site }
  | { readonly kind: 'broken'; readonly site: Site | null; readonly message: string }
