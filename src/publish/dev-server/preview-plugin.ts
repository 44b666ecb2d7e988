import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Answers unknown addresses with 404.html, as hosts do. The bundle is read at each request, so the server survives a bundle
 * that is missing or replaced.
 */
export function previewPlugin(): Plugin {
  return {
    name: 'backfile:preview',
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir)
      const missing = `expected a published archive in ${folder}, found none. Run npm run build, then reload.`
      if (!existsSync(folder)) config.logger.warn(missing)
      middlewares.use((_, response, next) => {
        // Vite's middleware does not handle a file that disappears before it is opened.
        response.on('pipe', (file) => file.once('error', () => response.destroy()))
        next()
      })
      return () => {
        middlewares.use(({ url }, response, next) => {
          // The next middleware sends files that exist.
          if (existsSync(join(folder, new URL(url ?? '/', 'http://localhost').pathname))) return next()
          readFile(join(folder, '404.html')).then(
            (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
            () => {
              const text = existsSync(folder)
                ? `expected 404.html in ${folder}, found none. Run npm run build.`
                : missing
              response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
            },
          )
        })
      }
    },
  }
}
