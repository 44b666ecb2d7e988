import { createReadStream } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Answers as hosts do that know a 404.html. */
export function previewPlugin(): Plugin {
  return {
    name: 'backfile:preview',
    configurePreviewServer({ config, middlewares }) {
      const page = join(resolve(config.root, config.build.outDir), '404.html')
      return () => {
        middlewares.use(({ url }, response, next) => {
          // What stands at a folder's address, Vite looks for after this.
          if (/^[^?]*\/(?:\?|$)/.test(url ?? '/')) return next()
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          createReadStream(page).pipe(response)
        })
      }
    },
  }
}
