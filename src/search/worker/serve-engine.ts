import { IndexFormatError } from '../format/bytes/byte-reader.ts'
import { createEngine, type Engine } from '../read/engine.ts'
import type { Answer, Failure, Port, Question, MessageToPage, MessageToWorker } from './protocol.ts'

/** The page could not read a file; the page has the original error. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly read: number

  constructor(read: number, path: string) {
    super(`${path} could not be read`)
    this.read = read
  }
}

interface PendingRead {
  readonly path: string
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: UnreadableError) => void
}

/** Nothing else runs in the worker, but it must receive cancellations. */
const SLICE_MS = 24

/** Answers the questions from a port: the worker's side of protocol.ts. */
export function serveEngine(port: Port<MessageToPage, MessageToWorker>): void {
  const running = new Map<number, AbortController>()
  const reads = new Map<number, PendingRead>()
  let engine: Engine | null = null
  let lastRead = 0

  function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      lastRead += 1
      reads.set(lastRead, { path, resolve, reject })
      port.post({ kind: 'read', read: lastRead, path })
    })
  }

  async function answer(id: number, question: Question): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    try {
      if (engine === null) throw new Error('a question came before the index was opened')
      const computed = await computeAnswer(engine, question, controller.signal)
      port.post({ kind: 'answer', id, answer: computed }, listBuffers(computed))
    } catch (error) {
      if (!controller.signal.aborted) port.post({ kind: 'failed', id, failure: toFailure(error) })
    } finally {
      running.delete(id)
    }
  }

  port.listen((message) => {
    switch (message.kind) {
      case 'open': {
        const { root, calendar } = message
        const source = { readBytes, readJson: () => Promise.reject(new TypeError('the index has no JSON')) }
        engine = createEngine({ source, root, calendar, sliceMs: SLICE_MS })
        break
      }
      case 'ask':
        void answer(message.id, message.question)
        break
      case 'cancel':
        running.get(message.id)?.abort()
        break
      case 'bytes':
        reads.get(message.read)?.resolve(message.bytes)
        reads.delete(message.read)
        break
      case 'unreadable': {
        const read = reads.get(message.read)
        read?.reject(new UnreadableError(message.read, read.path))
        reads.delete(message.read)
        break
      }
      default:
        message satisfies never
    }
  })
}

async function computeAnswer(engine: Engine, question: Question, signal: AbortSignal): Promise<Answer> {
  const { kind, query } = question
  switch (kind) {
    case 'search':
      return { kind, result: await engine.search(query, signal) }
    case 'facet':
      return { kind, counts: await engine.countFacet(query, question.facet, signal) }
    case 'suggest':
      return { kind, suggestions: await engine.suggest(query, signal) }
    default:
      return kind satisfies never
  }
}

/** Lists the buffers that are transferred instead of copied. The engine creates new arrays for each answer. */
function listBuffers(answer: Answer): Transferable[] {
  if (answer.kind !== 'search') return []
  const { matches, ranking, perDay } = answer.result
  const arrays = [matches.kind === 'list' ? matches.ordinals : null, ranking, perDay]
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []))
}

function toFailure(error: unknown): Failure {
  if (error instanceof UnreadableError) return { kind: 'unreadable', read: error.read }
  if (error instanceof IndexFormatError) return { kind: 'format', path: error.path, problem: error.problem }
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) }
}
