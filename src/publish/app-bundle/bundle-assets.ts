import type { Plugin, Rolldown } from 'vite'
import type { PackageFolders } from '../licenses/collect-packages.ts'

/** The Vite mode for the bundle of the app. */
export const APP_MODE = 'app'

/** Writes `BundleInfo` into the bundle of the app. `packages` are all packages that the bundle contains. */
export function buildPlugin(packages: PackageFolders): Plugin {
  return {
    name: 'backfile:build',
    apply: 'build',
    config(_, { mode }) {
      if (mode !== APP_MODE) throw new Error('Vite bundles only the app. Run "npm run build" to publish the archive.')
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const info: BundleInfo = { assets: listBundleAssets(bundle), packages: [...packages].sort() }
        this.emitFile({ type: 'asset', fileName: BUNDLE_INFO_FILE, source: JSON.stringify(info) })
      },
    },
  }
}

/** The files of the bundled app that pages link. Paths are from the root of the bundle. */
export interface BundleAssets {
  /** The built index.html, which is the template of every page. */
  readonly template: string
  /** The files that every page needs besides the entry, which imports them later. */
  readonly shared: RouteAssets
  /** The additional files of the list and of article pages. */
  readonly list: RouteAssets
  readonly article: RouteAssets
}

export interface BundleInfo {
  readonly assets: BundleAssets
  /** The packages in the bundle and in its worker, as in `collectPackages`. */
  readonly packages: readonly string[]
}

/** The file of the bundle that contains `BundleInfo` as JSON. */
export const BUNDLE_INFO_FILE = 'bundle-info.json'

const START = 'src/app/entries/start-app.tsx'
/** The list waits for both of its files, which it imports at the same time. */
const LIST = ['src/app/routes/list.tsx', 'src/app/features/offline/offline-button.tsx']
const ARTICLE = 'src/app/routes/article.tsx'

export interface RouteAssets {
  /** The modules of the route, then all modules that they import. */
  readonly modules: readonly string[]
  readonly styles: readonly string[]
}

/** Throws if the bundle has no index.html. */
export function listBundleAssets(bundle: Rolldown.OutputBundle): BundleAssets {
  const template = bundle['index.html']
  if (template?.type !== 'asset')
    throw new Error('the bundle has no index.html. Put it back at the top of the project.')
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const ofEntry = withImports(
    [...chunks.values()].filter(({ isEntry }) => isEntry),
    chunks,
  )
  const assetsOf = (files: readonly string[], known: ReadonlySet<Rolldown.OutputChunk>): RouteAssets => {
    const own = [...chunksOf(files)].filter((chunk) => !known.has(chunk))
    return {
      modules: own.map(({ fileName }) => fileName),
      styles: [...new Set(own.flatMap(({ viteMetadata }) => Array.from(viteMetadata?.importedCss ?? [])))],
    }
  }
  const chunksOf = (files: readonly string[]) =>
    withImports(
      [...chunks.values()].filter(({ facadeModuleId }) => files.some((file) => facadeModuleId?.endsWith(file))),
      chunks,
    )
  const ofEveryPage = new Set([...ofEntry, ...chunksOf([START])])
  return {
    // Vite 8.3 requests style sheets with `crossorigin`, which browsers refuse on a disk.
    template: String(template.source).replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
    shared: assetsOf([START], ofEntry),
    list: assetsOf(LIST, ofEveryPage),
    article: assetsOf([ARTICLE], ofEveryPage),
  }
}

/** Returns chunks with all chunks that they import, directly or indirectly. */
function withImports(
  some: readonly Rolldown.OutputChunk[],
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
): ReadonlySet<Rolldown.OutputChunk> {
  const found = new Set(some)
  // Iterating over a set also visits the elements that are added meanwhile.
  for (const { imports } of found) {
    for (const name of imports) {
      const chunk = chunks.get(name)
      if (chunk !== undefined) found.add(chunk)
    }
  }
  return found
}
