import type { Plugin } from 'vite'
import { buildPlugin, type BuildPluginOptions } from './build-plugin.ts'
import { previewPlugin } from './preview-plugin.ts'
import { servePlugin } from './serve-plugin.ts'
import { ROOT_PLACEHOLDER } from './page-template.ts'

/**
 * Serves the archive of a folder while one works on it, and writes it as static files.
 * `seeds` is absolute, or relative to the project.
 */
export function backfile(options: BuildPluginOptions): Plugin[] {
  return [configPlugin(), servePlugin(options.seeds), buildPlugin(options), previewPlugin()]
}

/** What most pages have, in one file: a dozen small ones compress worse, and cost a request each. */
const SHARED = {
  name: 'shared',
  test: /react-router|valibot|src\/archive\/|src\/search\/matches|src\/app\/(?!features|routes)/,
  minShareCount: 3,
}

function configPlugin(): Plugin {
  return {
    name: 'backfile:config',
    config: () => ({
      // Every address that Vite writes is relative to where it stands, so that the bundle works at any path.
      base: './',
      appType: 'mpa',
      // Nearly all of a build's time is the archive's, as the summary at its end tells stage by stage.
      build: {
        rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups: [SHARED] } } },
        // A browser that does not know the hint fetches the modules when they are imported.
        modulePreload: { polyfill: false },
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
