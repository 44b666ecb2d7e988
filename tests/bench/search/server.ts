import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Send, sendAtOnce, SLOW_LINE, slowLine } from './slow-line.ts'
import { servedFiles } from './served-files.ts'

export interface Traffic {
  readonly requests: number
  /** The number of bytes of all responses, with their headers. */
  readonly bytes: number
}

export interface MeasuringServer {
  /** The address of the server, ending in a slash. */
  readonly url: string
  /** Resets the counts. */
  readonly startCounting: () => void
  /** Returns the counts since the reset, for pages and workers. `prefix` selects paths, such as `/data/`. */
  readonly traffic: (prefix?: string) => Traffic
  readonly setSlow: (isSlow: boolean) => void
  readonly close: () => Promise<void>
}

interface Exchange {
  readonly path: string
  readonly sentBytes: () => number
}

/** Serves folders as one site, from memory, and counts requests and bytes in the same way for all engines. */
export async function serveMeasured(folders: readonly string[]): Promise<MeasuringServer> {
  const find = servedFiles(folders)
  let exchanges: Exchange[] = []
  let send: Send = sendAtOnce

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    exchanges.push({ path, sentBytes: countSent(response) })
    const file = await find(path)
    const isKnown = file !== null && request.headers['if-none-match'] === file.etag
    const body = file === null || isKnown ? Buffer.alloc(0) : file.body
    response.writeHead(file === null ? 404 : isKnown ? 304 : 200, {
      ...file?.headers,
      ...(file !== null && { etag: file.etag }),
      ...(!isKnown && { 'content-length': body.length }),
    })
    await send(response, body)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    startCounting: () => {
      exchanges = []
    },
    traffic: (prefix = '/') => {
      const counted = exchanges.filter(({ path }) => path.startsWith(prefix))
      return { requests: counted.length, bytes: counted.reduce((sum, { sentBytes }) => sum + sentBytes(), 0) }
    },
    setSlow: (isSlow) => {
      send = isSlow ? slowLine(SLOW_LINE) : sendAtOnce
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Counts the bytes of an answer. A connection carries one answer at a time, so they are all bytes since the request. */
function countSent(response: ServerResponse): () => number {
  const { socket } = response
  if (socket === null) return () => 0
  const before = socket.bytesWritten
  let total: number | null = null
  response.on('close', () => {
    total = socket.bytesWritten - before
  })
  return () => total ?? socket.bytesWritten - before
}
