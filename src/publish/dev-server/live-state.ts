import type { Site } from '../site.ts'

/** What there is to serve: the seeds as they stand, or the last that could be published and what is wrong since. */
export type LiveState =
  | { readonly kind: 'ready'; readonly site: Site }
  | { readonly kind: 'broken'; readonly site: Site | null; readonly message: string }
