import { join } from 'node:path'
import type { Alias, Plugin } from 'vite'
import { buildPlugin } from '../app-bundle/bundle-assets.ts'
import { collectPackages, type PackageFolders } from '../licenses/collect-packages.ts'
import { previewPlugin } from './preview-plugin.ts'
import { servePlugin } from './serve-plugin.ts'
import { createTerminalLogger } from './terminal-logger.ts'
import { ROOT_PLACEHOLDER } from '../pages/page-template.ts'

export interface BackfileOptions {
  /** The seeds folder: absolute, or relative to the project. */
  readonly seeds: string
}

/** The Vite plugins of the development server, the preview server, and the bundle of the app. */
export function backfile({ seeds }: BackfileOptions): Plugin[] {
  const packages: PackageFolders = new Set()
  return [
    configPlugin(packages),
    loggerPlugin(),
    servePlugin(seeds),
    collectPackages(packages),
    buildPlugin(packages),
    previewPlugin(),
  ]
}

/**
 * Puts code that most pages share into one file, because a dozen small files compress worse and need a request each.
 */
const SHARED = {
  name: 'shared',
  test: /react-router|valibot|src\/archive\/|src\/search\/search-result|src\/app\/(?!features|routes)/,
  minShareCount: 3,
}

/**
 * React Router 7.18 ships a build without warnings for developers, which is 0.6 KB smaller, but does not export it. The
 * aliases can go when it does.
 */
function productionRouter(root: string): readonly Alias[] {
  const folder = join(root, 'node_modules/react-router/dist/production')
  return [
    { find: /^react-router$/, replacement: join(folder, 'index.mjs') },
    { find: /^react-router\/dom$/, replacement: join(folder, 'dom-export.mjs') },
  ]
}

function configPlugin(packages: PackageFolders): Plugin {
  return {
    name: 'backfile:config',
    config: ({ root = process.cwd() }, { command }) => ({
      resolve: { alias: command === 'build' ? productionRouter(root) : [] },
      // Relative addresses let the bundle work at any path.
      base: './',
      appType: 'mpa',
      // By default, Vite scans every HTML file of the project, including those of benchmarks.
      optimizeDeps: { entries: ['index.html'] },
      // The build prints its own summary, so Vite reports nothing.
      build: {
        rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups: [SHARED] } } },
        modulePreload: {
          // A browser without support for the hint fetches modules when they are imported.
          polyfill: false,
          // Each page preloads the modules that its first script imports.
          resolveDependencies: (_, files, { hostId }) => (/\bindex-[^/]*\.js$/.test(hostId) ? [] : files),
        },
      },
      // Other formats cannot load code on demand: the worker would contain the stemmers of all languages.
      worker: { format: 'es', plugins: () => [collectPackages(packages)] },
      experimental: {
        renderBuiltUrl: (filename, { hostType }) =>
          hostType === 'html' ? `${ROOT_PLACEHOLDER}${filename}` : { relative: true },
      },
    }),
  }
}

function loggerPlugin(): Plugin {
  return {
    name: 'backfile:logger',
    // The preview is a server too.
    apply: 'serve',
    config: ({ logLevel, clearScreen }) => ({ customLogger: createTerminalLogger(logLevel, clearScreen) }),
  }
}
