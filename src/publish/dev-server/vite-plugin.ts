import { join } from 'node:path'
import type { Alias, Plugin } from 'vite'
import { buildPlugin } from '../app-bundle/build-plugin.ts'
import { previewPlugin } from './preview-plugin.ts'
import { servePlugin } from './serve-plugin.ts'
import { ROOT_PLACEHOLDER } from '../pages/page-template.ts'

export interface BackfileOptions {
  /** The folder of articles: absolute, or relative to the project. */
  readonly seeds: string
}

/** Serves the archive of a folder while one works on it, and bundles the app for the publishing of archives. */
export function backfile({ seeds }: BackfileOptions): Plugin[] {
  return [configPlugin(), servePlugin(seeds), buildPlugin(), previewPlugin()]
}

/** What most pages have, in one file: a dozen small ones compress worse, and cost a request each. */
const SHARED = {
  name: 'shared',
  test: /react-router|valibot|src\/archive\/|src\/search\/matches|src\/app\/(?!features|routes)/,
  minShareCount: 3,
}

/**
 * React Router 7.18 has a build without its warnings for developers, which is 0.6 KB smaller, and names it nowhere among
 * its exports.
 */
function productionRouter(root: string): readonly Alias[] {
  const folder = join(root, 'node_modules/react-router/dist/production')
  return [
    { find: /^react-router$/, replacement: join(folder, 'index.mjs') },
    { find: /^react-router\/dom$/, replacement: join(folder, 'dom-export.mjs') },
  ]
}

function configPlugin(): Plugin {
  return {
    name: 'backfile:config',
    config: ({ root = process.cwd() }, { command }) => ({
      resolve: { alias: command === 'build' ? productionRouter(root) : [] },
      // Every address that Vite writes is relative to where it stands, so that the bundle works at any path.
      base: './',
      appType: 'mpa',
      // Vite would look for what to prepare in every HTML file, those of benchmarks among them.
      optimizeDeps: { entries: ['index.html'] },
      // Nearly all of a build's time is the archive's, as the summary at its end tells stage by stage.
      build: {
        rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups: [SHARED] } } },
        modulePreload: {
          // A browser that does not know the hint fetches the modules when they are imported.
          polyfill: false,
          // What the first script imports is preloaded by the page.
          resolveDependencies: (_, files, { hostId }) => (/\bindex-[^/]*\.js$/.test(hostId) ? [] : files),
        },
      },
      // In any other format a worker would hold all that it might load, such as the stemmers of all languages.
      worker: { format: 'es' },
      experimental: {
        renderBuiltUrl: (filename, { hostType }) =>
          hostType === 'html' ? `${ROOT_PLACEHOLDER}${filename}` : { relative: true },
      },
    }),
  }
}
