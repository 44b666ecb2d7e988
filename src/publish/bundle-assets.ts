import type { Rolldown } from 'vite'

/** What pages need to know of the app's bundle; paths from the bundle's root. */
export interface BundleAssets {
  /** The built index.html: the template of every page. */
  readonly template: string
  /** The text face of the first screen. */
  readonly font: string | null
  /** The modules that a route needs beyond the entry, by the path of its source file. */
  readonly modulesOf: (routeFile: string) => readonly string[]
}

const TEXT_FACE = /source-serif-4-latin-wght-normal.*\.woff2$/

/** Throws where the bundle has no index.html. */
export function findAssets(bundle: Rolldown.OutputBundle): BundleAssets {
  const files = Object.values(bundle)
  const template = bundle['index.html']
  if (template?.type !== 'asset') throw new Error('the bundle has no index.html. Put it back at the top of the project.')
  const chunks = files.filter((file) => file.type === 'chunk')
  const loadedByEntry = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => [entry.fileName, ...entry.imports]))
  return {
    template: String(template.source),
    font: files.find(({ fileName }) => TEXT_FACE.test(fileName))?.fileName ?? null,
    modulesOf: (routeFile) => {
      const route = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(routeFile))
      const modules = route ? [route.fileName, ...route.imports] : []
      return modules.filter((fileName) => !loadedByEntry.has(fileName))
    },
  }
}
