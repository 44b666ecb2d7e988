import type { Calendar } from '../../archive/calendar.ts'
import type { Source } from '../../archive/source.ts'
import { IndexFormatError } from '../format/bytes/byte-reader.ts'
import type { Engine } from '../read/engine.ts'
import type { Answer, Failure, Port, Question, MessageToPage, MessageToWorker } from './protocol.ts'

/** The worker has ended, or could not be started. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError'
}

interface ConnectedEngine extends Engine {
  /** Rejects all pending and later questions with a WorkerLostError. */
  readonly rejectAll: () => void
}

interface PendingQuestion {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Connects to the engine in a worker: the page's side of protocol.ts. */
export function connectEngine(
  port: Port<MessageToWorker, MessageToPage>,
  source: Source,
  root: string,
  calendar: Calendar,
): ConnectedEngine {
  const pending = new Map<number, PendingQuestion>()
  const readErrors = new Map<number, unknown>()
  let lastId = 0
  let isLost = false

  async function read(id: number, path: string): Promise<void> {
    try {
      const bytes = await source.readBytes(path)
      port.post({ kind: 'bytes', read: id, bytes }, [bytes.buffer])
    } catch (error) {
      readErrors.set(id, error)
      port.post({ kind: 'unreadable', read: id })
    }
  }

  port.listen((message) => {
    switch (message.kind) {
      case 'answer':
        takePending(message.id)?.resolve(message.answer)
        break
      case 'failed':
        takePending(message.id)?.reject(toError(message.failure))
        break
      case 'read':
        void read(message.read, message.path)
        break
      default:
        message satisfies never
    }
  })
  port.post({ kind: 'open', root, calendar })

  /** Removes and returns a question; undefined if it was cancelled. */
  function takePending(id: number): PendingQuestion | undefined {
    const question = pending.get(id)
    pending.delete(id)
    return question
  }

  function toError(failure: Failure): unknown {
    switch (failure.kind) {
      case 'unreadable':
        return readErrors.get(failure.read)
      case 'format':
        return new IndexFormatError(failure.path, failure.problem)
      case 'other':
        return new Error(failure.message)
      default:
        return failure satisfies never
    }
  }

  function ask<K extends Question['kind']>(
    question: Extract<Question, { kind: K }>,
    signal: AbortSignal,
  ): Promise<Extract<Answer, { kind: K }>> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (isLost) throw new WorkerLostError()
      const id = (lastId += 1)
      const cancel = () => {
        if (takePending(id) === undefined) return
        port.post({ kind: 'cancel', id })
        reject(signal.reason)
      }
      signal.addEventListener('abort', cancel, { once: true })
      const stopListening = () => signal.removeEventListener('abort', cancel)
      pending.set(id, {
        resolve(answer) {
          stopListening()
          if (hasKind<K>(answer, question.kind)) resolve(answer)
          else reject(new Error(`the worker gave an answer of the wrong kind: ${answer.kind}`))
        },
        reject: (error) => (stopListening(), reject(error)),
      })
      port.post({ kind: 'ask', id, question })
    })
  }

  return {
    search: async (query, signal) => (await ask<'search'>({ kind: 'search', query }, signal)).result,
    countFacet: async (query, facet, signal) => (await ask<'facet'>({ kind: 'facet', query, facet }, signal)).counts,
    suggest: async (query, signal) => (await ask<'suggest'>({ kind: 'suggest', query }, signal)).suggestions,
    rejectAll() {
      isLost = true
      for (const id of pending.keys()) takePending(id)?.reject(new WorkerLostError())
    },
  }
}

function hasKind<K extends Answer['kind']>(answer: Answer, kind: K): answer is Extract<Answer, { kind: K }> {
  return answer.kind === kind
}
