import type { ManifestEntry } from 'workbox-build'
// The package's own entry loads Babel and Rollup with it.
import { getManifest } from 'workbox-build/build/get-manifest.js'
import { type MeasuredFile, measureFiles } from './measure-offline.ts'

/** The files of the app, which are the same in every archive. */
export interface AppFiles {
  /** What the service worker fetches at once, by address. */
  readonly precache: readonly ManifestEntry[]
  /** The assets that it leaves to those who need them, or who keep the whole archive. */
  readonly rare: readonly MeasuredFile[]
}

/**
 * Of the app, what few readers need: type of other alphabets and styles, and the stemmers of @orama/stemmers, whose
 * modules are named after languages. The worker keeps those that were used; who keeps the archive gets them all.
 */
const RARE_ASSETS = ['assets/*.woff2', 'assets/[a-z][a-z]-*.js']
/** The pages' own type, which they preload. */
const FIRST_TYPE = 'assets/*-latin-wght-normal-*.woff2'

/** Lists them in the folder that the app was bundled into. Throws where a file that pages need cannot be listed. */
export async function listAppFiles(folder: string): Promise<AppFiles> {
  const options = {
    globDirectory: folder,
    // Vite puts a hash of the content into the names of all assets.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  }
  const parts = await Promise.all([
    getManifest({ ...options, globPatterns: ['*.{svg,png,ico}', 'assets/*.{js,css}'], globIgnores: RARE_ASSETS }),
    getManifest({ ...options, globPatterns: [FIRST_TYPE] }),
  ])
  const warnings = parts.flatMap((part) => part.warnings)
  if (warnings.length > 0) throw new Error(`the service worker's list of files is incomplete: ${warnings.join(' ')}`)
  const precache = parts.flatMap((part) => part.manifestEntries)
  const known = new Set(precache.map(({ url }) => url))
  return { precache, rare: measureFiles(folder, 'assets').filter(({ path }) => !known.has(path)) }
}
