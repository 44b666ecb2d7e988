import type { Port, MessageToPage, MessageToWorker } from '../../../src/search/worker/protocol.ts'
import { serveEngine } from '../../../src/search/worker/serve-engine.ts'

export interface WorkerInMemory {
  /** The end of the connection that belongs to the page. */
  readonly port: Port<MessageToWorker, MessageToPage>
  /** The messages of the page, in order. */
  readonly toWorker: readonly MessageToWorker[]
  /** The messages of the worker, in order. */
  readonly toPage: readonly MessageToPage[]
  readonly close: () => void
}

/** Connects the worker's side of the protocol through a real MessageChannel, which copies and transfers as a worker does. */
export function workerInMemory(): WorkerInMemory {
  const { port1, port2 } = new MessageChannel()
  const toWorker: MessageToWorker[] = []
  const toPage: MessageToPage[] = []
  serveEngine({
    post: (message, transfer = []) => {
      toPage.push(message)
      port2.postMessage(message, transfer)
    },
    listen: (listener) => port2.addEventListener('message', ({ data }) => listener(data as MessageToWorker)),
  })
  // A port delivers no messages before start().
  port1.start()
  port2.start()
  return {
    port: {
      post: (message, transfer = []) => {
        toWorker.push(message)
        port1.postMessage(message, transfer)
      },
      listen: (listener) => port1.addEventListener('message', ({ data }) => listener(data as MessageToPage)),
    },
    toWorker,
    toPage,
    close: () => port1.close(),
  }
}

export interface HeldPort<Out, In> {
  readonly port: Port<Out, In>
  readonly said: readonly Out[]
  /** Delivers a message as if the other end had sent it. */
  readonly hear: (message: In) => void
}

/** Creates a port whose other end is the test itself. */
export function heldPort<Out, In>(): HeldPort<Out, In> {
  const said: Out[] = []
  const listeners: ((message: In) => void)[] = []
  return {
    port: { post: (message) => void said.push(message), listen: (listener) => void listeners.push(listener) },
    said,
    hear: (message) => listeners.forEach((listener) => listener(message)),
  }
}
