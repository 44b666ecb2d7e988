import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface MountServer {
  /** The origin of the server, without a slash at the end. */
  readonly origin: string
  /** Folders by the path that they are served at, such as `/one/`. Of nested paths, the longest that matches answers. */
  readonly mounts: Map<string, string>
  /** While true, the server closes every connection. */
  isDown: boolean
  /** Requests for matching paths get no answer. */
  silent: RegExp | null
  readonly close: () => Promise<void>
}

/** Serves several bundles on one origin as a simple file server does, each with its own 404.html. */
export async function serveMounts(initial: Readonly<Record<string, string>>): Promise<MountServer> {
  const http = createServer((request, response) => {
    const url = request.url ?? '/'
    if (mounted.isDown) return void request.socket.destroy()
    if (mounted.silent?.test(url)) return
    const mount = [...mounted.mounts.keys()]
      .filter((key) => url.startsWith(key))
      .toSorted()
      .at(-1)
    const folder = mount === undefined ? undefined : mounted.mounts.get(mount)
    if (mount === undefined || folder === undefined) return void response.writeHead(404).end()
    request.url = url.slice(mount.length - 1).replace(/\/(?=$|\?)/, '/index.html')
    sirv(folder, { etag: true, dev: true, extensions: [] })(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(join(folder, '404.html')).pipe(response)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const mounted: MountServer = {
    origin: `http://127.0.0.1:${port}`,
    mounts: new Map(Object.entries(initial)),
    isDown: false,
    silent: null,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return mounted
}
