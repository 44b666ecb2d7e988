import { relative, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Folders of packages, relative to the project, with forward slashes, such as `node_modules/react`. */
export type PackageFolders = Set<string>

/** Code that bundlers add themselves, such as `\0vite/preload-helper.js`. */
const BUNDLERS: readonly string[] = ['vite', 'rolldown']

/**
 * Adds the packages of which a bundle contains code, styles or fonts to `packages`. A worker is a bundle of its own, which
 * needs this plugin too.
 */
export function collectPackages(packages: PackageFolders): Plugin {
  let root = ''
  return {
    name: 'backfile:collect-packages',
    configResolved(config) {
      root = config.root
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const folder of findPackages(bundle, root)) packages.add(folder)
      },
    },
  }
}

function findPackages(bundle: Rolldown.OutputBundle, root: string): readonly string[] {
  return Object.values(bundle).flatMap((file) => {
    if (file.type === 'chunk') return file.moduleIds.flatMap((id) => findPackage(id, root))
    if (file.fileName.endsWith('.css')) return findStylePackages(String(file.source))
    return file.originalFileNames.flatMap((name) => findPackage(resolve(root, name), root))
  })
}

/** Returns an empty list for a module of the project. Throws if a bundler that has no known licence added the module. */
function findPackage(id: string, root: string): readonly string[] {
  if (!id.startsWith('\0')) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0]
    return folder === undefined ? [] : [relative(root, folder).replaceAll('\\', '/')]
  }
  const bundler = BUNDLERS.find((name) => id.startsWith(`\0${name}/`))
  if (bundler === undefined)
    throw new Error(`expected the package of the module ${JSON.stringify(id)}. Add it to BUNDLERS.`)
  return [`node_modules/${bundler}`]
}

/** Packages of styles are bundled before modules are, and keep a comment such as `/*! tailwindcss v4.3.3 | MIT License`. */
function findStylePackages(css: string): readonly string[] {
  return Array.from(css.matchAll(/\/\*! (\S+) v[\d.]+ \|/g), ([, name]) => `node_modules/${name}`)
}
