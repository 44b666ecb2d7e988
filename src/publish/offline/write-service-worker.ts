import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestEntry } from 'workbox-build'
// The package's own entry loads Babel and Rollup with it, for half a second of each build.
import { getManifest } from 'workbox-build/build/get-manifest.js'
import { MANIFEST_FILE, OFFLINE_SIZES_FILE, SERVICE_WORKER_FILE } from '../../archive/paths.ts'
import { contentHash } from '../content-hash.ts'
import type { Written } from '../write-files.ts'
import { FACTS_PLACEHOLDER } from './facts-placeholder.ts'
import { type MeasuredFile, measureFiles, offlineSizes } from './measure-offline.ts'

/**
 * Of the app, what few readers need: type of other alphabets and styles, and the stemmers of @orama/stemmers, whose
 * modules are named after languages. The worker keeps those that were used; who keeps the archive gets them all.
 */
const RARE_ASSETS = ['assets/*.woff2', 'assets/[a-z][a-z]-*.js']
/** The pages' own type, which they preload. */
const FIRST_TYPE = 'assets/*-latin-wght-normal-*.woff2'

/**
 * Writes sw.js and offline.json into a finished bundle: what the worker fetches at once, and what keeping the rest
 * takes. `source` comes from `compileServiceWorker`. The edition in it is a hash over both, so that the worker is
 * another one whenever anything is published that is not the same to the byte. `data` are all files below data/: who has
 * just written them knows their sizes, and need not ask the disk.
 */
export async function writeServiceWorker(
  folder: string,
  source: string,
  data: readonly MeasuredFile[] = measureFiles(folder, 'data'),
): Promise<Written> {
  const precache = await precacheEntries(folder)
  const known = new Set(precache.map(({ url }) => url))
  const assets = measureFiles(folder, 'assets').filter(({ path }) => !known.has(path))
  const sizes = JSON.stringify(offlineSizes(data, assets))
  const edition = contentHash(source, JSON.stringify(precache), sizes, await readFile(join(folder, MANIFEST_FILE)))
  const worker = fillFacts(source, JSON.stringify({ edition, precache }))
  await writeFile(join(folder, OFFLINE_SIZES_FILE), sizes, { flag: 'wx' })
  await writeFile(join(folder, SERVICE_WORKER_FILE), worker, { flag: 'wx' })
  return { count: 2, bytes: Buffer.byteLength(sizes) + Buffer.byteLength(worker) }
}

/** Sorted, whatever the order of the folder. Throws where a file that pages need cannot be listed. */
async function precacheEntries(folder: string): Promise<readonly ManifestEntry[]> {
  const options = {
    globDirectory: folder,
    // Vite puts a hash of the content into the names of all assets.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  }
  const parts = await Promise.all([
    getManifest({
      ...options,
      globPatterns: ['index.html', '404.html', '*.{svg,png,ico,webmanifest}', 'assets/*.{js,css}'],
      globIgnores: RARE_ASSETS,
    }),
    getManifest({ ...options, globPatterns: [FIRST_TYPE] }),
  ])
  const warnings = parts.flatMap((part) => part.warnings)
  if (warnings.length > 0) throw new Error(`the service worker's list of files is incomplete: ${warnings.join(' ')}`)
  return parts.flatMap((part) => part.manifestEntries).toSorted((one, other) => (one.url < other.url ? -1 : 1))
}

function fillFacts(source: string, facts: string): string {
  const [before, after, ...more] = source.split(FACTS_PLACEHOLDER)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`sw.js: expected ${FACTS_PLACEHOLDER} once, found it ${more.length === 0 ? 'nowhere' : 'often'}`)
  }
  return before + facts + after
}
