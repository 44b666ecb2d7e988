/// <reference lib="webworker" />
import type { MessageToWorker } from './protocol.ts'
import { serveEngine } from './serve-engine.ts'

declare const self: DedicatedWorkerGlobalScope

serveEngine({
  post: (message, transfer = []) => self.postMessage(message, transfer),
  // Only the page that started the worker can send messages to it.
  listen: (listener) => self.addEventListener('message', ({ data }) => listener(data as MessageToWorker)),
})
