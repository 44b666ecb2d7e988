import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface FolderServer {
  /** Ends in a slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a folder as the plainest file server would: no rewriting, 404.html where nothing is found. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const serve = sirv(folder, { etag: true, dev: true, extensions: [] })
  const server = createServer((request, response) => {
    // Without extensions sirv guesses no names, and so does not find a folder's index either.
    request.url = request.url?.replace(/\/(?=$|\?)/, '/index.html')
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(join(folder, '404.html')).pipe(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
