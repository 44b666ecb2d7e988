import type { Saved } from '../../../archive/article.ts'

/** Where a page was on the web, and how it was saved, as its file tells it. */
export interface PageOrigin {
  /** The address of the page on the web; null if the file does not name it. */
  readonly url: string | null
  readonly saved: Saved | null
}
