import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface FolderServer {
  /** The address of the server, ending in a slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

interface ServeOptions {
  /** The path of the folder, such as `/a/b/`. All addresses outside it are answered with 404. */
  readonly mount?: string
  /** True if wrong addresses below the mount receive the 404.html of the folder. */
  readonly hasNotFoundPage?: boolean
}

/** The names of these files contain a hash of their content. */
const IMMUTABLE = /^\/assets\//

/**
 * Serves a folder as the simplest file server does: it rewrites no address, and sends 404.html for a missing file. Browsers
 * may cache the app, as `_headers` says, so that the pages of one context request and compile its scripts once.
 */
export async function serveFolder(
  folder: string,
  { mount = '/', hasNotFoundPage = true }: ServeOptions = {},
): Promise<FolderServer> {
  const serve = sirv(folder, {
    etag: true,
    dev: true,
    extensions: [],
    setHeaders: (response, path) => {
      if (IMMUTABLE.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  const server = createServer((request, response) => {
    const requested = request.url ?? '/'
    if (!requested.startsWith(mount)) return void response.writeHead(404).end()
    // Without extensions, sirv does not find the index of a folder.
    request.url = requested.slice(mount.length - 1).replace(/\/(?=$|\?)/, '/index.html')
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      if (hasNotFoundPage) createReadStream(join(folder, '404.html')).pipe(response)
      else response.end('<!doctype html><title>Error response</title><h1>Not found</h1>')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
