import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface MountServer {
  /** Without a slash at its end. */
  readonly origin: string
  /** Address of a mount, such as `/one/`, → the folder that is served there; of nested ones, the deepest answers. */
  readonly mounts: Map<string, string>
  /** While it is set, connections are cut, as if the server were gone. */
  isDown: boolean
  /** While it is set, requests for addresses that it matches are never answered. */
  silent: RegExp | null
  readonly close: () => Promise<void>
}

/** Serves several bundles on one origin as a plain file server would, each with its own 404.html. */
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
