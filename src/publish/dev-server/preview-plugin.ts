import { createReadStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Answers unknown addresses with 404.html, as hosts do. */
export function previewPlugin(): Plugin {
  return {
    name: 'backfile:preview',
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir)
      return () => {
        middlewares.use(({ url }, response, next) => {
          // The next middleware sends files that exist.
          if (existsSync(join(folder, new URL(url ?? '/', 'http://localhost').pathname))) return next()
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          createReadStream(join(folder, '404.html')).pipe(response)
        })
      }
    },
  }
}
