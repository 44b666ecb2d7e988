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

/** The file of a width in pixels, with all frames of an animation, or the thumbnail: see `pictureFile`. */
export type PictureVariant = number | 'play' | 'thumb'

export interface PictureAddresses {
  /** False if each picture has one address, for all variants, which no link can open. */
  readonly areFiles: boolean
  /** Returns null if this copy of the archive does not have the picture. */
  readonly create: (from: PageLocation, id: string, variant: PictureVariant) => string | null
}

/** The differences between the published site, its prerendering, and the single file. Each entry creates its own. */
export interface Platform {
  readonly source: Source
  /** Throws if the browser cannot run the worker. The search then runs in the page. */
  readonly startSearchWorker: () => Worker
  readonly createHref: CreateHref
  readonly pictures: PictureAddresses
  /** False if the licences are in the page itself, which has no file beside it. */
  readonly hasLicensesFile: boolean
  /** Resolves to null if the archive cannot be saved for offline use. Only the list has the button. */
  readonly loadOfflineButton: () => Promise<ComponentType | null>
}
