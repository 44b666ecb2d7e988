import type { Rolldown } from 'vite'

/** What pages need to know of the app's bundle; paths from the bundle's root. */
export interface BundleAssets {
  /** The built index.html: the template of every page. */
  readonly template: string
  /** What every page needs beyond the entry, which imports it a part at a time. */
  readonly shared: RouteAssets
  /** What the two kinds of page need beyond that which have scripts and styles of their own. */
  readonly list: RouteAssets
  readonly article: RouteAssets
}

/** Where a build of the app leaves its `BundleAssets`, as JSON, for the publishing of archives. */
export const BUNDLE_ASSETS_FILE = 'bundle-assets.json'

const START = 'src/app/entries/start-app.tsx'
const LIST = 'src/app/routes/list.tsx'
const ARTICLE = 'src/app/routes/article.tsx'

export interface RouteAssets {
  /** The route's own module first, then all that it imports. */
  readonly modules: readonly string[]
  readonly styles: readonly string[]
}

/** Throws where the bundle has no index.html. */
export function findAssets(bundle: Rolldown.OutputBundle): BundleAssets {
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
  const assetsOf = (file: string, known: ReadonlySet<Rolldown.OutputChunk>): RouteAssets => {
    const own = [...chunksOf(file)].filter((chunk) => !known.has(chunk))
    return {
      modules: own.map(({ fileName }) => fileName),
      styles: [...new Set(own.flatMap(({ viteMetadata }) => Array.from(viteMetadata?.importedCss ?? [])))],
    }
  }
  const chunksOf = (file: string) =>
    withImports(
      [...chunks.values()].filter(({ facadeModuleId }) => facadeModuleId?.endsWith(file)),
      chunks,
    )
  const ofEveryPage = new Set([...ofEntry, ...chunksOf(START)])
  return {
    // Vite 8.3 asks for styles across origins, which a disk refuses.
    template: String(template.source).replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
    shared: assetsOf(START, ofEntry),
    list: assetsOf(LIST, ofEveryPage),
    article: assetsOf(ARTICLE, ofEveryPage),
  }
}

/** Some chunks and all that they import, directly or not. */
function withImports(
  some: readonly Rolldown.OutputChunk[],
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
): ReadonlySet<Rolldown.OutputChunk> {
  const found = new Set(some)
  // A set that grows while it is walked through is walked to its new end.
  for (const { imports } of found) {
    for (const name of imports) {
      const chunk = chunks.get(name)
      if (chunk !== undefined) found.add(chunk)
    }
  }
  return found
}
