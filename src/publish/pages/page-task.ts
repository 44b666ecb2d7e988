import type { Settings } from '../../archive/settings.ts'
import type { RouteAssets } from '../app-bundle/bundle-assets.ts'
import type { SiteFile } from '../output/write-files.ts'

/** The files that a page links; paths are from the root of the archive. */
export interface PageLinks {
  readonly assets: RouteAssets
  /** The data files that its scripts request first, except the manifest. */
  readonly preloaded: readonly string[]
  /** The files that they request first unless the address has a query. */
  readonly preloadedUnfiltered?: readonly string[]
}

/** A page to write as a file. */
export interface PageTask extends PageLinks {
  /** The page's address, from the root of the archive. */
  readonly path: string
  /** The data file of the article that the page shows; null for other pages. */
  readonly articleFile: string | null
  /** The seed of that article, for error messages. */
  readonly seedPath: string | null
  /** The data files that the page depends on, except the manifest. Pages with the same inputs have the same bytes. */
  readonly inputs: readonly string[]
}

/** The bundle into which pages are rendered. */
export interface PageTarget {
  readonly folder: string
  readonly settings: Settings
  readonly template: string
}

export interface PageBatch {
  readonly target: PageTarget
  readonly pages: readonly PageTask[]
  /** Data files that only these pages show. They are written first, because pages are rendered from data files. */
  readonly dataFiles: readonly SiteFile[]
}
