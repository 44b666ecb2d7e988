import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

/**
 * What the app does otherwise in a single file, by the path of its module: a module of the same exports takes its
 * place, so that the site carries nothing of it.
 */
const REPLACED: Readonly<Record<string, string>> = {
  'src/app/navigation/relative-href.ts': 'src/app/single/relative-href.ts',
  'src/app/data/open-search.ts': 'src/app/single/open-search.ts',
  'src/app/features/offline/offline-button.tsx': 'src/app/single/offline-button.tsx',
}

/** `root` is the project's folder. */
export function replaceModules(root: string): Plugin {
  const pathOf = (module: string) => normalizePath(join(root, module))
  const replaced = new Map(Object.entries(REPLACED).map(([from, to]) => [pathOf(from), pathOf(to)]))
  return {
    name: 'backfile:replace-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.startsWith('.')) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved === null ? null : (replaced.get(resolved.id) ?? null)
    },
  }
}
