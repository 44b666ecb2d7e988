import { build } from 'vite'
import type { ManifestEntry } from 'workbox-build'
import { getManifest } from 'workbox-build/build/get-manifest.js'
import { collectPackages, type PackageFolders } from '../licenses/collect-packages.ts'
import { type MeasuredFile, measureFiles } from './measure-offline.ts'

export interface CompiledWorker {
  readonly source: string
  /** The packages in the script, as in `collectPackages`. */
  readonly packages: ReadonlySet<string>
}

/**
 * Bundles the service worker and its imports into one classic script. The script is the same for every archive, so a
 * build can compile it while it reads the seeds.
 */
export async function compileServiceWorker(projectRoot: string): Promise<CompiledWorker> {
  const packages: PackageFolders = new Set()
  const built = await build({
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'error',
    plugins: [collectPackages(packages)],
    // Workbox reads this value, and logs to the console in development.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/app/service-worker/service-worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  const outputs = 'output' in built ? built.output : []
  const [code, ...others] = outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (code === undefined || others.length > 0)
    throw new Error(`expected the service worker as one script, found ${outputs.length} files`)
  return { source: code, packages }
}

/** The files of the app that the service worker caches. They are the same in every archive. */
export interface AppFiles {
  /** Files that the service worker fetches when it is installed. */
  readonly precache: readonly ManifestEntry[]
  /** Files that it caches on first use, or when a reader downloads the archive. */
  readonly rare: readonly MeasuredFile[]
}

/**
 * Assets that few readers need: fonts of other alphabets and styles, and the stemmers of @orama/stemmers, whose modules
 * are named after languages.
 */
const RARE_ASSETS = ['assets/*.woff2', 'assets/[a-z][a-z]-*.js']
/** The font that every page preloads. */
const MAIN_FONT = 'assets/*-latin-wght-normal-*.woff2'

/** Lists the files in the folder of the bundled app. Throws if a file that pages need cannot be listed. */
export async function listAppFiles(folder: string): Promise<AppFiles> {
  const options = {
    globDirectory: folder,
    // All assets have a content hash in their names.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  }
  const parts = await Promise.all([
    getManifest({ ...options, globPatterns: ['*.{svg,png,ico}', 'assets/*.{js,css}'], globIgnores: RARE_ASSETS }),
    getManifest({ ...options, globPatterns: [MAIN_FONT] }),
  ])
  const warnings = parts.flatMap((part) => part.warnings)
  if (warnings.length > 0)
    throw new Error(`expected a complete list of the app's files, found warnings: ${warnings.join(' ')}`)
  const precache = parts.flatMap((part) => part.manifestEntries)
  const precached = new Set(precache.map(({ url }) => url))
  return { precache, rare: measureFiles(folder, 'assets').filter(({ path }) => !precached.has(path)) }
}
