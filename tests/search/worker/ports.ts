import type { Port, ToPage, ToWorker } from '../../../src/search/worker/protocol.ts'
import { serveEngine } from '../../../src/search/worker/serve-engine.ts'

export interface WorkerInMemory {
  /** The page's end. */
  readonly port: Port<ToWorker, ToPage>
  /** What the page said, in order. */
  readonly toWorker: readonly ToWorker[]
  /** What the worker said, in order. */
  readonly toPage: readonly ToPage[]
  readonly close: () => void
}

/** The worker's side of the protocol behind a real line, which copies and hands over as that of a worker does. */
export function workerInMemory(): WorkerInMemory {
  const { port1, port2 } = new MessageChannel()
  const toWorker: ToWorker[] = []
  const toPage: ToPage[] = []
  serveEngine({
    post: (message, transfer = []) => {
      toPage.push(message)
      port2.postMessage(message, transfer)
    },
    listen: (listener) => port2.addEventListener('message', ({ data }) => listener(data as ToWorker)),
  })
  // Ports begin to listen only when they are told to.
  port1.start()
  port2.start()
  return {
    port: {
      post: (message, transfer = []) => {
        toWorker.push(message)
        port1.postMessage(message, transfer)
      },
      listen: (listener) => port1.addEventListener('message', ({ data }) => listener(data as ToPage)),
    },
    toWorker,
    toPage,
    close: () => port1.close(),
  }
}

export interface HeldPort<Out, In> {
  readonly port: Port<Out, In>
  readonly said: readonly Out[]
  /** As if the other end had said it. */
  readonly hear: (message: In) => void
}

/** One end of a line whose other end is the test itself. */
export function heldPort<Out, In>(): HeldPort<Out, In> {
  const said: Out[] = []
  const listeners: ((message: In) => void)[] = []
  return {
    port: { post: (message) => void said.push(message), listen: (listener) => void listeners.push(listener) },
    said,
    hear: (message) => listeners.forEach((listener) => listener(message)),
  }
}
