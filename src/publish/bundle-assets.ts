import type { Rolldown } from 'vite'

/** What pages need to know of the app's bundle; paths from the bundle's root. */
export interface BundleAssets {
  /** The built index.html: the template of every page. */
  readonly template: string
  /** The modules that a route needs beyond the entry, by the path of its source file. */
  readonly modulesOf: (routeFile: string) => readonly string[]
}

/** Throws where the bundle has no index.html. */
export function findAssets(bundle: Rolldown.OutputBundle): BundleAssets {
  const template = bundle['index.html']
  if (template?.type !== 'asset')
    throw new Error('the bundle has no index.html. Put it back at the top of the project.')
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const entries = chunks.filter(({ isEntry }) => isEntry)
  const loadedByEntry = new Set(entries.flatMap(({ fileName, imports }) => imports.concat(fileName)))
  return {
    template: String(template.source),
    modulesOf: (routeFile) => {
      const route = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(routeFile))
      const modules = route ? [route.fileName, ...route.imports] : []
      return modules.filter((fileName) => !loadedByEntry.has(fileName))
    },
  }
}
