import type { Plugin } from 'vite'
import { buildPlugin, type BuildPluginOptions } from './build-plugin.ts'
import { servePlugin } from './serve-plugin.ts'
import { ROOT_PLACEHOLDER } from './page-template.ts'

/**
 * Serves the archive of a folder while one works on it, and writes it as static files.
 * `seeds` is absolute, or relative to the project.
 */
export function backfile(options: BuildPluginOptions): Plugin[] {
  return [addressPlugin(), servePlugin(options.seeds), buildPlugin(options)]
}

/** Every address that Vite writes is relative to where it stands, so that the bundle works at any path. */
function addressPlugin(): Plugin {
  return {
    name: 'backfile:addresses',
    config: () => ({
      base: './',
      appType: 'mpa',
      experimental: {
        renderBuiltUrl: (filename, { hostType }) =>
          hostType === 'html' ? `${ROOT_PLACEHOLDER}${filename}` : { relative: true },
      },
    }),
  }
}
