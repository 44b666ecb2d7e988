import type { FileTotals } from '../../../archive/files/offline-sizes.ts'
import type { DownloadFailure, DownloadState, Progress } from '../../offline/download-state.ts'
import { messages } from './messages.ts'

/** The texts and the buttons for a state of the download. */
export interface DownloadMessage {
  readonly title: string
  readonly details: readonly string[]
  readonly actions: readonly DownloadAction[]
}

export interface DownloadAction {
  readonly kind: 'start' | 'pause' | 'remove'
  readonly label: string
}

const REMOVE: DownloadAction = { kind: 'remove', label: messages.remove }

export function createDownloadMessage(state: DownloadState): DownloadMessage {
  switch (state.kind) {
    case 'unsupported':
      return { title: messages.unsupported, details: [messages.unsupportedReason], actions: [] }
    case 'counting':
      return { title: messages.counting, details: [], actions: [] }
    case 'idle':
      return {
        title: messages.size(state.total.bytes),
        details: [messages.afterDownload, ...describeSpace(state.total, state.freeBytes)],
        actions: [{ kind: 'start', label: messages.start(state.total.bytes) }],
      }
    case 'downloading':
      return {
        title: messages.downloading,
        details: [messages.canClose],
        actions: [{ kind: 'pause', label: messages.pause }],
      }
    case 'paused':
      return {
        title: messages.paused,
        details: [messages.partialDownload, ...describeSpace(remaining(state.progress), state.freeBytes)],
        actions: [{ kind: 'start', label: messages.resume }, REMOVE],
      }
    case 'outdated':
      return {
        title: messages.outdated,
        details: [
          messages.updateSize(remaining(state.progress).bytes),
          ...describeSpace(remaining(state.progress), state.freeBytes),
        ],
        actions: [{ kind: 'start', label: messages.update }, REMOVE],
      }
    case 'done':
      return {
        title: messages.done(state.total.bytes),
        details: [messages.worksOffline, state.isPersistent ? messages.persistent : messages.notPersistent],
        actions: [REMOVE],
      }
    case 'failed': {
      const hasFiles = state.progress !== null && state.progress.done.files > 0
      return {
        ...describeFailure(state.failure),
        actions: [{ kind: 'start', label: messages.retry }, ...(hasFiles ? [REMOVE] : [])],
      }
    }
    case 'removing':
      return { title: messages.removing, details: [], actions: [] }
    default:
      return state satisfies never
  }
}

function describeFailure(failure: DownloadFailure): Omit<DownloadMessage, 'actions'> {
  switch (failure.kind) {
    case 'no-answer':
      return { title: messages.noAnswer, details: [messages.noAnswerAdvice] }
    case 'full': {
      const space = failure.freeBytes === null ? [] : [messages.remainingSpace(failure.freeBytes)]
      return { title: messages.full, details: [[...space, messages.fullAdvice].join(' ')] }
    }
    case 'missing':
      return { title: messages.missing(failure), details: [messages.missingAdvice] }
    case 'broken':
      return { title: messages.broken, details: [messages.brokenAdvice(failure.detail)] }
    default:
      return failure satisfies never
  }
}

function describeSpace(needed: FileTotals, freeBytes: number | null): readonly string[] {
  if (freeBytes === null) return []
  const space = messages.space(freeBytes)
  return [freeBytes < needed.bytes ? `${space} ${messages.notEnoughSpace}` : space]
}

function remaining({ done, total }: Progress): FileTotals {
  return { files: total.files - done.files, bytes: Math.max(0, total.bytes - done.bytes) }
}
