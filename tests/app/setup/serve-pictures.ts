import type { Plugin } from 'vite'
import { GREY_PICTURE } from './grey-picture.ts'

const PICTURE = /\/data\/pictures\/[a-z2-7]{2}\/[a-z2-7]{16}-\w+\.webp$/
/** The pictures that no archive of a test has, and those of which it has only the smaller file. */
const MISSING = /\/(?:zz[a-z2-7]{14}-|zl[a-z2-7]{14}-1280\.)/

/**
 * Serves a grey picture for each picture of the test archives, except those whose id starts with `zz`, and the large files
 * of those whose id starts with `zl`.
 */
export function servePictures(): Plugin {
  return {
    name: 'serve-pictures',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url ?? ''
        if (!PICTURE.test(path)) return next()
        response.statusCode = MISSING.test(path) ? 404 : 200
        response.setHeader('Content-Type', 'image/webp')
        response.end(Uint8Array.from(MISSING.test(path) ? '' : atob(GREY_PICTURE), (byte) => byte.charCodeAt(0)))
      })
    },
  }
}
