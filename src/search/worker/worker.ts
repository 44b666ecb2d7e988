/// <reference lib="webworker" />
import type { ToWorker } from './protocol.ts'
import { serveEngine } from './serve-engine.ts'

declare const self: DedicatedWorkerGlobalScope

serveEngine({
  post: (message, transfer = []) => self.postMessage(message, transfer),
  // Nobody but the page that started the worker has the other end.
  listen: (listener) => self.addEventListener('message', ({ data }) => listener(data as ToWorker)),
})
