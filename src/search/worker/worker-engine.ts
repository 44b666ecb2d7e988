import type { Calendar } from '../../archive/calendar.ts'
import type { Source } from '../../archive/source.ts'
import { IndexFormatError } from '../format/index-format-error.ts'
import type { Engine } from '../read/engine.ts'
import type { Answer, Failure, Port, Question, ToPage, ToWorker } from './protocol.ts'

/** The worker is gone, or never came to be. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError'
}

export interface WorkerEngine extends Engine {
  /** Rejects all that is asked, now and later, with a WorkerLostError. */
  readonly giveUp: () => void
}

interface Asked {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** An engine in a worker; the page's side of protocol.ts. */
export function workerEngine(
  port: Port<ToWorker, ToPage>,
  source: Source,
  root: string,
  calendar: Calendar,
): WorkerEngine {
  const asked = new Map<number, Asked>()
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
        settle(message.id)?.resolve(message.answer)
        break
      case 'failed':
        settle(message.id)?.reject(errorOf(message.failure))
        break
      case 'read':
        void read(message.read, message.path)
        break
      default:
        message satisfies never
    }
  })
  port.post({ kind: 'open', root, calendar })

  /** Undefined for an answer that nobody waits for any more. */
  function settle(id: number): Asked | undefined {
    const question = asked.get(id)
    asked.delete(id)
    return question
  }

  function errorOf(failure: Failure): unknown {
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

  function ask(question: Question, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (isLost) throw new WorkerLostError()
      const id = (lastId += 1)
      const cancel = () => {
        if (settle(id) === undefined) return
        port.post({ kind: 'cancel', id })
        reject(signal.reason)
      }
      signal.addEventListener('abort', cancel, { once: true })
      const done = () => signal.removeEventListener('abort', cancel)
      asked.set(id, {
        resolve: (answer) => (done(), resolve(answer)),
        reject: (error) => (done(), reject(error)),
      })
      port.post({ kind: 'ask', id, question })
    })
  }

  return {
    async search(query, signal) {
      const answer = await ask({ kind: 'search', query }, signal)
      if (answer.kind !== 'search') throw unexpected(answer)
      return answer.found
    },
    async countFacet(query, facet, signal) {
      const answer = await ask({ kind: 'facet', query, facet }, signal)
      if (answer.kind !== 'facet') throw unexpected(answer)
      return answer.counts
    },
    async suggest(query, signal) {
      const answer = await ask({ kind: 'suggest', query }, signal)
      if (answer.kind !== 'suggest') throw unexpected(answer)
      return answer.suggestions
    },
    giveUp() {
      isLost = true
      for (const id of asked.keys()) settle(id)?.reject(new WorkerLostError())
    },
  }
}

function unexpected({ kind }: Answer): Error {
  return new Error(`the worker gave an answer of the wrong kind: ${kind}`)
}
