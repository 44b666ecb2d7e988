import type { ComponentType } from 'react'
import type { Source } from '../../archive/source.ts'

interface PageLocation {
  readonly pathname: string
  /** Empty, or starts with a question mark. */
  readonly search: string
}

/**
 * Returns the `href` of a link. `to` is a path from the root of the archive, which may have a query and a fragment, or a
 * fragment of the same page.
 */
export type CreateHref = (from: PageLocation, to: string) => string

/** The differences between the published site, its prerendering, and the single file. Each entry creates its own. */
export interface Platform {
  readonly source: Source
  /** Throws if the browser cannot run the worker. The search then runs in the page. */
  readonly startSearchWorker: () => Worker
  readonly createHref: CreateHref
  /** False if the licences are in the page itself, which has no file beside it. */
  readonly hasLicensesFile: boolean
  /** Resolves to null if the archive cannot be saved for offline use. Only the list has the button. */
  readonly loadOfflineButton: () => Promise<ComponentType | null>
}
